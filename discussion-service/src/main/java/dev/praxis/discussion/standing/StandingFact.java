package dev.praxis.discussion.standing;

import dev.praxis.platform.fact.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to where a member stands in a community. */
public sealed interface StandingFact extends Fact {

    /**
     * Moderators warned a member.
     *
     * @param warnings how many warnings count against the member in this community now
     */
    record MemberWarned(String communityId, String memberId, int warnings) implements StandingFact {}

    /** A warning counts no more, since the decision behind it was changed or overturned. */
    record WarningWithdrawn(String communityId, String memberId, int warnings) implements StandingFact {}

    /**
     * A member may not post, react or report in a community for a time.
     *
     * @param until when this suspension ends
     */
    record MemberSuspended(String communityId, String memberId, Instant until) implements StandingFact {}

    /**
     * A suspension counts no more, since the decision behind it was changed or overturned; the mere end of its time is no fact.
     *
     * @param until until when another suspension still holds, absent where there is none
     */
    record SuspensionLifted(
            String communityId, String memberId, @Nullable Instant until) implements StandingFact {}
}
