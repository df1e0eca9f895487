package dev.praxis.membership.importing;

import dev.praxis.membership.community.Admission;
import dev.praxis.membership.community.Charter;
import dev.praxis.membership.community.FoundingRequest;
import dev.praxis.membership.community.Visibility;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.text.Line;
import dev.praxis.platform.text.Prose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A community as an import tells of one.
 *
 * @param externalId the key by which the community is known to who imports
 * @param founder a member by key or id, who leads
 * @param members further members; a repeated import may bring more
 */
record CommunityItem(
        @NotNull @Line(max = MemberItem.LONGEST_KEY) String externalId,
        @NotNull String slug,
        @NotNull @Size(min = 1, max = 100) String name,
        @Valid @Nullable Charter charter,
        @Nullable Admission joining,
        @Nullable Visibility visibility,
        @Size(max = 10) @Nullable List<@NotNull @Size(min = 1, max = 300) String> questions,
        @Prose(max = 20_000) @Nullable String guidelines,
        @NotNull String founder,
        @NotNull Instant foundedAt,
        @Size(max = CommunityItem.MOST_MEMBERS) @Nullable List<@NotNull @Valid Membership> members) {

    static final int MOST_MEMBERS = 2_000;

    /**
     * A membership as an import tells of one.
     *
     * @param member a member by key or id
     * @param role {@code MEMBER} where none is given
     */
    record Membership(
            @NotNull String member,
            @Nullable CommunityRole role,
            @NotNull Instant joinedAt) {

        CommunityRole roleOrMember() {
            return Objects.requireNonNullElse(role, CommunityRole.MEMBER);
        }
    }

    List<Membership> membersOrNone() {
        return members == null ? List.of() : members;
    }

    /** All who are called by their key or id. */
    List<String> people() {
        return Stream.concat(Stream.of(founder), membersOrNone().stream().map(Membership::member))
                .distinct()
                .toList();
    }

    FoundingRequest request() {
        return new FoundingRequest(name, slug, charter, joining, visibility, questions, null);
    }
}
