package dev.praxis.membership.joining;

import dev.praxis.membership.community.Admission;
import dev.praxis.membership.community.Communities;
import dev.praxis.membership.community.Community;
import dev.praxis.membership.guidelines.GuidelinesTexts;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.fact.WriteConflicts;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Makes people members who joined at a moment past, before their community came here. Each step may be repeated. */
@Service
public class EarlierJoining {

    private final Communities communities;
    private final Memberships memberships;
    private final GuidelinesTexts guidelines;
    private final Entrance entrance;
    private final RoleCopies copies;
    private final WriteConflicts conflicts;
    private final Ids ids;

    EarlierJoining(
            Communities communities,
            Memberships memberships,
            GuidelinesTexts guidelines,
            Entrance entrance,
            RoleCopies copies,
            WriteConflicts conflicts,
            Ids ids) {
        this.communities = communities;
        this.memberships = memberships;
        this.guidelines = guidelines;
        this.entrance = entrance;
        this.copies = copies;
        this.conflicts = conflicts;
        this.ids = ids;
    }

    /**
     * Makes a person a member with a role. Who is or was a member stays so; a role is still given where nothing has happened
     * to the membership since it began.
     *
     * @param giver the member who gave the role
     * @return whether the person is a member only by this
     */
    public boolean join(String communityId, String memberId, CommunityRole role, Instant joinedAt, String giver) {
        Community community = communities.get(communityId);
        boolean fresh = memberships.find(communityId, memberId).isEmpty();
        Entry entry = new Entry(
                wayInto(community.settings().joining()),
                Entry.placeAt(joinedAt, ids.next()),
                null,
                guidelines.currentVersion(communityId));
        Membership membership = entrance.admit(communityId, memberId, entry, Act.of(memberId, joinedAt));
        if (role != CommunityRole.MEMBER && membership.lasts() && isAsItBegan(membership)) {
            assign(communityId, memberId, role, Act.of(giver, joinedAt));
        }
        return fresh;
    }

    private void assign(String communityId, String memberId, CommunityRole role, Act act) {
        conflicts.retried(() -> {
            Community community = communities.get(communityId);
            community.assign(memberId, role, null, null, act);
            return communities.save(community);
        });
        copies.refresh(communityId, memberId, act);
    }

    private static boolean isAsItBegan(Membership membership) {
        int facts = membership.acceptedGuidelines() == 0 ? 1 : 2;
        return membership.sequence() == facts;
    }

    private static HowJoined wayInto(Admission joining) {
        return switch (joining) {
            case OPEN -> HowJoined.OPEN;
            case REQUEST -> HowJoined.REQUEST;
            case INVITATION -> HowJoined.INVITATION;
        };
    }
}
