package dev.praxis.membership.joining;

import dev.praxis.membership.community.Communities;
import dev.praxis.membership.community.FounderWelcome;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Ids;
import org.springframework.stereotype.Component;

/**
 * Finishes what needs two documents, where the first was written and the second not: each step may be repeated, and one
 * that came late does nothing.
 */
@Component
class Repair implements FounderWelcome {

    private final Communities communities;
    private final MembershipRequests requests;
    private final Entrance entrance;
    private final Deciding deciding;
    private final RoleCopies copies;
    private final Leaving leaving;
    private final Ids ids;

    Repair(
            Communities communities,
            MembershipRequests requests,
            Entrance entrance,
            Deciding deciding,
            RoleCopies copies,
            Leaving leaving,
            Ids ids) {
        this.communities = communities;
        this.requests = requests;
        this.entrance = entrance;
        this.deciding = deciding;
        this.copies = copies;
        this.leaving = leaving;
        this.ids = ids;
    }

    @Override
    public void afterFounding(String communityId, String memberId, Act act) {
        communities
                .withId(communityId)
                .filter(community -> community.leadership().heldBy(memberId).isPresent())
                .ifPresent(community -> {
                    Entry entry = new Entry(HowJoined.FOUNDED, Entry.placeAt(act.time(), ids.next()), null, 0);
                    entrance.admitFounder(community, memberId, entry, act);
                    copies.refresh(communityId, memberId, act);
                });
    }

    /** Who was approved is a member. */
    void afterApproval(String communityId, String memberId, Act act) {
        requests.find(communityId, memberId)
                .filter(request -> request.status() == RequestStatus.APPROVED)
                .ifPresent(request -> deciding.admit(request, act));
    }

    /** A member shows the role that the community gave. */
    void afterAssignment(String communityId, String memberId, Act act) {
        if (communities.withId(communityId).isPresent()) {
            copies.refresh(communityId, memberId, act);
        }
    }

    /** Nobody belongs to a closed community. */
    void afterClosing(String communityId, Act act) {
        leaving.endAll(communityId, act);
    }
}
