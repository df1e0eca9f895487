package dev.praxis.membership.joining;

import dev.praxis.platform.fact.Fact;

/** What can happen to a request to join. */
public sealed interface RequestFact extends Fact {

    /** A person asked to join a community. */
    record MembershipRequested(String communityId, String memberId) implements RequestFact {}

    /** A request was granted; {@code MemberJoined} follows. */
    record MembershipApproved(String communityId, String memberId) implements RequestFact {}

    /** A request was refused. */
    record MembershipDeclined(String communityId, String memberId) implements RequestFact {}

    /** A person no longer wants to join. */
    record MembershipRequestWithdrawn(String communityId, String memberId) implements RequestFact {}

    /** A request was forgotten with the person who made it. */
    record MembershipRequestErased(String communityId, String memberId) implements RequestFact {}
}
