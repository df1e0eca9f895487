package dev.praxis.membership.joining;

import dev.praxis.membership.community.Community;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets people into communities, once it is decided that they may come in. */
@Component
class Entrance {

    private final Memberships memberships;
    private final MembershipRequests requests;
    private final WriteConflicts conflicts;

    Entrance(Memberships memberships, MembershipRequests requests, WriteConflicts conflicts) {
        this.memberships = memberships;
        this.requests = requests;
        this.conflicts = conflicts;
    }

    /** Makes a person a member; nothing happens to who is one, or was one after the act that lets the person in. */
    Membership admit(String communityId, String memberId, Entry entry, Act act) {
        return conflicts.retried(() -> {
            Optional<Membership> known = memberships.find(communityId, memberId);
            if (known.isEmpty()) {
                return memberships.save(Membership.begin(communityId, memberId, entry, act));
            }
            Membership membership = known.get();
            if (membership.lasts()
                    || membership.ended()
                    || membership.changedAt().isAfter(act.time())) {
                return membership;
            }
            membership.resume(entry, act);
            return memberships.save(membership);
        });
    }

    /** Makes who founded a community a member with the role that it gave, at once; nothing happens to who is one. */
    void admitFounder(Community community, String memberId, Entry entry, Act act) {
        conflicts.retried(() -> memberships.find(community.id(), memberId).orElseGet(() -> {
            Membership membership = Membership.begin(community.id(), memberId, entry, act);
            membership.copyRole(community.leadership().heldBy(memberId).orElse(null), community.sequence(), act);
            return memberships.save(membership);
        }));
    }

    /** Closes the request of a person who got in by another way. */
    void settleRequest(String communityId, String memberId) {
        conflicts.retried(() -> requests.find(communityId, memberId)
                .filter(MembershipRequest::pending)
                .map(request -> {
                    request.settle();
                    return requests.save(request);
                }));
    }
}
