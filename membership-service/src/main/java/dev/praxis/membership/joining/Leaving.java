package dev.praxis.membership.joining;

import dev.praxis.membership.community.Communities;
import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.CommunityAccess;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Ends memberships and requests by the member's own will, or with the community. */
@Service
class Leaving {

    private static final int BATCH = 100;

    private final CommunityAccess access;
    private final Communities communities;
    private final Memberships memberships;
    private final MembershipRequests requests;
    private final WriteConflicts conflicts;
    private final Clock clock;

    Leaving(
            CommunityAccess access,
            Communities communities,
            Memberships memberships,
            MembershipRequests requests,
            WriteConflicts conflicts,
            Clock clock) {
        this.access = access;
        this.communities = communities;
        this.memberships = memberships;
        this.requests = requests;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * Leaves a community, or withdraws the request to join it; nothing happens to who does neither belong nor ask.
     *
     * @throws Refusal where the caller is the last leader
     */
    void leave(String reference, Caller caller) {
        String communityId = access.visible(reference, caller).id();
        String memberId = caller.memberId();
        Act act = caller.actAt(clock.instant());
        conflicts.retried(() -> requests.find(communityId, memberId)
                .filter(MembershipRequest::pending)
                .map(request -> {
                    request.withdraw(act);
                    return requests.save(request);
                }));
        if (memberships.lasting(communityId, memberId).isPresent()) {
            conflicts.retried(() -> releasedRole(communityId, memberId, act));
            end(communityId, memberId, false, act);
        }
    }

    /** Ends all memberships of a community that is closed. */
    void endAll(String communityId, Act act) {
        List<Membership> batch = memberships.firstOf(communityId, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(membership -> end(communityId, membership.memberId(), true, act));
            batch = memberships.firstOf(communityId, BATCH);
        }
    }

    private Community releasedRole(String communityId, String memberId, Act act) {
        Community community = communities.get(communityId);
        if (community.leadership().heldBy(memberId).isEmpty()) {
            return community;
        }
        community.releaseRole(memberId, act);
        return communities.save(community);
    }

    private void end(String communityId, String memberId, boolean closed, Act act) {
        conflicts.retried(() -> memberships.lasting(communityId, memberId).map(membership -> {
            membership.leave(closed, act);
            return memberships.save(membership);
        }));
    }
}
