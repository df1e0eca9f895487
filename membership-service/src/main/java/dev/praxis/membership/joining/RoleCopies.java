package dev.praxis.membership.joining;

import dev.praxis.membership.community.Communities;
import dev.praxis.membership.community.Community;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the roles that memberships show equal to those that the communities give. */
@Component
class RoleCopies {

    private final Communities communities;
    private final Memberships memberships;
    private final Succession succession;
    private final WriteConflicts conflicts;

    RoleCopies(Communities communities, Memberships memberships, Succession succession, WriteConflicts conflicts) {
        this.communities = communities;
        this.memberships = memberships;
        this.succession = succession;
        this.conflicts = conflicts;
    }

    /** Copies a member's role; takes it back where the member left before it was given. */
    void refresh(String communityId, String memberId, Act act) {
        boolean belongs = conflicts.retried(() -> copied(communityId, memberId, act));
        if (!belongs) {
            succession.release(communityId, memberId, Act.ofPlatform(act.time()));
        }
    }

    private boolean copied(String communityId, String memberId, Act act) {
        Community community = communities.get(communityId);
        Optional<Membership> membership = memberships.lasting(communityId, memberId);
        membership.ifPresent(lasting -> {
            long before = lasting.sequence();
            lasting.copyRole(community.leadership().heldBy(memberId).orElse(null), community.sequence(), act);
            if (lasting.sequence() > before) {
                memberships.save(lasting);
            }
        });
        return membership.isPresent();
    }
}
