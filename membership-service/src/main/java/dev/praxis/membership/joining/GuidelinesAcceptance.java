package dev.praxis.membership.joining;

import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.CommunityAccess;
import dev.praxis.membership.guidelines.AuthorsAcceptance;
import dev.praxis.membership.guidelines.GuidelinesTexts;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Records that members accept their community's guidelines. */
@Service
class GuidelinesAcceptance implements AuthorsAcceptance {

    private final CommunityAccess access;
    private final Memberships memberships;
    private final GuidelinesTexts guidelines;
    private final WriteConflicts conflicts;
    private final Clock clock;

    GuidelinesAcceptance(
            CommunityAccess access,
            Memberships memberships,
            GuidelinesTexts guidelines,
            WriteConflicts conflicts,
            Clock clock) {
        this.access = access;
        this.memberships = memberships;
        this.guidelines = guidelines;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * Accepts the version in force.
     *
     * @return the community's id
     * @throws Refusal where the caller is no member or names another version
     */
    String accept(String reference, int version, Caller caller) {
        Community community = access.visible(reference, caller);
        int current = guidelines.currentVersion(community.id());
        if (current == 0 || version != current) {
            throw Refusal.conflict("not-in-force", "Version " + current + " of the guidelines is in force.");
        }
        Act act = caller.actAt(clock.instant());
        conflicts.retried(() -> {
            Membership membership = memberships
                    .lasting(community.id(), caller.memberId())
                    .orElseThrow(
                            () -> Refusal.forbidden("members-only", "Only members of this community may do this."));
            membership.acceptGuidelines(version, act);
            return memberships.save(membership);
        });
        return community.id();
    }

    @Override
    public void afterWriting(String communityId, String authorId, int version, Act act) {
        conflicts.retried(() -> memberships.lasting(communityId, authorId).map(membership -> {
            membership.acceptGuidelines(version, act);
            return memberships.save(membership);
        }));
    }
}
