package dev.praxis.membership.joining;

import dev.praxis.membership.community.Communities;
import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.CommunityAccess;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives roles to members and removes members. */
@Service
class Roster {

    private final CommunityAccess access;
    private final Communities communities;
    private final Memberships memberships;
    private final RoleCopies copies;
    private final WriteConflicts conflicts;
    private final Clock clock;

    Roster(
            CommunityAccess access,
            Communities communities,
            Memberships memberships,
            RoleCopies copies,
            WriteConflicts conflicts,
            Clock clock) {
        this.access = access;
        this.communities = communities;
        this.memberships = memberships;
        this.copies = copies;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * Gives a member a role.
     *
     * @throws Refusal where the caller may not, there is no such member, or nobody would lead any more
     */
    Membership assign(String reference, String memberId, RoleRequest request, Caller caller) {
        Act act = caller.actAt(clock.instant());
        if (request.until() != null && !request.until().isAfter(act.time())) {
            throw Refusal.invalid("until", "not-in-future", "A term ends in the future.");
        }
        Community changed = conflicts.retried(() -> {
            Community community = access.actingIn(reference, caller, CommunityRole.LEADER);
            requireMember(community.id(), memberId);
            community.assign(memberId, request.role(), request.titleOrNone(), request.until(), act);
            return communities.save(community);
        });
        copies.refresh(changed.id(), memberId, act);
        return requireMember(changed.id(), memberId);
    }

    /**
     * Removes a member of lower rank than the caller; administrators may remove everybody but the last leader.
     *
     * @param reason what the removed member is told, null for nothing
     * @throws Refusal where the caller may not, there is no such member, or nobody would lead any more
     */
    void remove(String reference, String memberId, @Nullable String reason, Caller caller) {
        Act act = caller.actAt(clock.instant());
        String communityId = conflicts.retried(() -> {
            Community community = access.actingIn(reference, caller, CommunityRole.MODERATOR);
            requireMember(community.id(), memberId);
            requireHigherRank(community, caller, memberId);
            if (community.leadership().heldBy(memberId).isPresent()) {
                community.releaseRole(memberId, act);
                communities.save(community);
            }
            return community.id();
        });
        conflicts.retried(() -> {
            Membership membership = requireMember(communityId, memberId);
            membership.remove(reason, act);
            return memberships.save(membership);
        });
    }

    private Membership requireMember(String communityId, String memberId) {
        return memberships
                .lasting(communityId, memberId)
                .orElseThrow(() -> Refusal.notFound("unknown-member", "The community has no such member."));
    }

    private static void requireHigherRank(Community community, Caller caller, String memberId) {
        CommunityRole own = community.roleOf(caller.memberId());
        if (!caller.administrator() && own.compareTo(community.roleOf(memberId)) <= 0) {
            throw Refusal.forbidden("rank-required", "You can remove only members of lower rank than your own.");
        }
    }
}
