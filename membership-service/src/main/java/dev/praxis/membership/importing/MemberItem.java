package dev.praxis.membership.importing;

import dev.praxis.membership.member.ProfileEdit;
import dev.praxis.membership.member.Registration.Newcomer;
import dev.praxis.membership.member.Visibility;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.text.Line;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member as an import tells of one; the profile's fields are those of {@code PATCH /api/v1/me}.
 *
 * @param externalId the key by which the member is known to who imports
 * @param password null for a member who signs in through an outside provider
 * @param token whether a personal access token is to be made for the member
 */
record MemberItem(
        @NotNull @Line(max = MemberItem.LONGEST_KEY) String externalId,
        @Nullable String email,
        @Nullable String name,
        @Nullable String password,
        @Nullable String headline,
        @Nullable String bio,
        @Nullable List<@Nullable String> skills,
        @Nullable List<@Nullable String> offers,
        @Nullable List<@Nullable String> seeks,
        @Nullable List<@Nullable String> languages,
        @Nullable String timeZone,
        @Nullable List<@Nullable String> links,
        @Nullable Map<String, @Nullable Visibility> visibility,
        @NotNull Instant registeredAt,
        @Nullable Boolean token) {

    static final int LONGEST_KEY = 200;

    Newcomer newcomer() {
        ProfileEdit profile =
                new ProfileEdit(null, headline, bio, skills, offers, seeks, languages, timeZone, links, visibility);
        return new Newcomer(email, name, password, profile);
    }

    /**
     * Whether a token is to be made, for which the password has to be known.
     *
     * @throws Refusal where it is not given
     */
    boolean wantsToken() {
        boolean wanted = Boolean.TRUE.equals(token);
        if (wanted && password == null) {
            throw Refusal.invalid(
                    "token", "password-needed", "A token is made only for a member whose password is given.");
        }
        return wanted;
    }

    @Override
    public String toString() {
        return "MemberItem[" + externalId + "]";
    }
}
