package dev.praxis.membership.community;

import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a community as a whole. */
public sealed interface CommunityFact extends Fact {

    /** A member founded a community and leads it. */
    record CommunityFounded(String communityId, String memberId, Admission joining, Visibility visibility)
            implements CommunityFact {}

    /** The charter was written anew. */
    record CharterRevised(String communityId, int version) implements CommunityFact {}

    /**
     * Settings were changed.
     *
     * @param changed the names of the fields that changed
     */
    record CommunityChanged(String communityId, List<String> changed, Admission joining, Visibility visibility)
            implements CommunityFact {}

    /** The date passed at which the community wanted to look at its charter again. */
    record CharterReviewDue(String communityId, LocalDate reviewOn) implements CommunityFact {}

    /** The community gave a member a role or took it away; the member's {@code RoleChanged} follows. */
    record RoleAssigned(
            String communityId,
            String memberId,
            CommunityRole role,
            @Nullable Instant until) implements CommunityFact {}

    /** The term of the only leader ended, and goes on because nobody else leads. */
    record TermOverdue(String communityId, String memberId, Instant until) implements CommunityFact {}

    /** The community was closed for good. */
    record CommunityClosed(String communityId) implements CommunityFact {}
}
