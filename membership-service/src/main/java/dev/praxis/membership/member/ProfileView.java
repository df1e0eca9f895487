package dev.praxis.membership.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as others see them.
 *
 * @param email only for administrators
 * @param administrator only for administrators
 */
record ProfileView(
        String id,
        String name,
        String headline,
        String bio,
        List<String> skills,
        List<String> offers,
        List<String> seeks,
        List<String> languages,
        String timeZone,
        List<String> links,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean administrator) {

    static ProfileView of(Member member, Profile shown, boolean forAdministrator) {
        return new ProfileView(
                member.id(),
                member.name(),
                shown.headline(),
                shown.bio(),
                shown.skills(),
                shown.offers(),
                shown.seeks(),
                shown.languages(),
                shown.timeZone(),
                shown.links(),
                forAdministrator ? member.mail() : null,
                forAdministrator ? member.administrator() : null);
    }
}
