package dev.praxis.membership.joining;

import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to a membership. */
public sealed interface MembershipFact extends Fact {

    /**
     * A person became a member of a community.
     *
     * @param invitationId the invitation that admitted the member, if one did
     */
    record MemberJoined(
            String communityId,
            String memberId,
            HowJoined how,
            @Nullable String invitationId) implements MembershipFact {}

    /** An invitation brought a member. */
    record InvitationAccepted(String communityId, String memberId, String invitationId) implements MembershipFact {}

    /**
     * A member is one no more, without being removed.
     *
     * @param closed whether the community was closed, rather than the member leaving
     */
    record MemberLeft(String communityId, String memberId, boolean closed) implements MembershipFact {}

    /** A member was removed by those who lead or moderate. */
    record MemberRemoved(String communityId, String memberId) implements MembershipFact {}

    /** A member's role changed; without an actor where a term ended. */
    record RoleChanged(
            String communityId,
            String memberId,
            CommunityRole role,
            CommunityRole previous,
            @Nullable Instant until) implements MembershipFact {}

    /** A member accepted a version of the community's guidelines. */
    record GuidelinesAccepted(String communityId, String memberId, int version) implements MembershipFact {}

    /** A membership that had ended was forgotten with its member. */
    record MembershipErased(String communityId, String memberId) implements MembershipFact {}
}
