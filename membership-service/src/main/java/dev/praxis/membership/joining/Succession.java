package dev.praxis.membership.joining;

import dev.praxis.membership.community.Communities;
import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.RoleHolder;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The rule who leads when the last leader is gone for good: the longest-standing moderator, else the longest-standing
 * member; where nobody is left the community closes.
 */
@Component
class Succession {

    private final Communities communities;
    private final Memberships memberships;
    private final WriteConflicts conflicts;

    Succession(Communities communities, Memberships memberships, WriteConflicts conflicts) {
        this.communities = communities;
        this.memberships = memberships;
        this.conflicts = conflicts;
    }

    /** Takes the role of one who is gone, and finds a successor where it was the last leader. */
    void release(String communityId, String memberId, Act act) {
        conflicts.retried(() -> {
            Community community = communities.get(communityId);
            if (community.leadership().heldBy(memberId).isEmpty()) {
                return community;
            }
            hand(community, memberId, act);
            return communities.save(community);
        });
    }

    private void hand(Community community, String memberId, Act act) {
        if (!community.isActive() || !community.leadership().isOnlyLeader(memberId)) {
            community.releaseRole(memberId, act);
            return;
        }
        Optional<String> successor = successor(community, memberId);
        if (successor.isPresent()) {
            community.assign(successor.get(), CommunityRole.LEADER, null, null, act);
            community.releaseRole(memberId, act);
        } else {
            community.close(act);
            community.releaseRole(memberId, act);
        }
    }

    private Optional<String> successor(Community community, String gone) {
        Stream<String> moderators = community.leadership().holders().stream()
                .filter(holder -> holder.role() == CommunityRole.MODERATOR)
                .map(RoleHolder::memberId)
                .filter(id -> memberships.lasting(community.id(), id).isPresent());
        Stream<String> members = memberships.firstOf(community.id(), 2).stream().map(Membership::memberId);
        return Stream.concat(moderators, members).filter(id -> !id.equals(gone)).findFirst();
    }
}
