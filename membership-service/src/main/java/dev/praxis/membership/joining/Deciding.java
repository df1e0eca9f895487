package dev.praxis.membership.joining;

import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.CommunityAccess;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides on requests to join. */
@Service
class Deciding {

    private final CommunityAccess access;
    private final MembershipRequests requests;
    private final Entrance entrance;
    private final WriteConflicts conflicts;
    private final Ids ids;
    private final Clock clock;

    Deciding(
            CommunityAccess access,
            MembershipRequests requests,
            Entrance entrance,
            WriteConflicts conflicts,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.requests = requests;
        this.entrance = entrance;
        this.conflicts = conflicts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Approves or declines a request; who is approved is a member.
     *
     * @param reason what the requester is told, needed to decline
     * @throws Refusal where the caller may not, there is no request, or it was decided otherwise
     */
    MembershipRequest decide(
            String reference, String memberId, Decision decision, @Nullable String reason, Caller caller) {
        Community community = access.actingIn(reference, caller, CommunityRole.MODERATOR);
        if (decision == Decision.DECLINED && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("reason", "required", "Give the reason; the requester is told.");
        }
        Act act = caller.actAt(clock.instant());
        MembershipRequest decided = conflicts.retried(() -> {
            MembershipRequest request = requests.find(community.id(), memberId)
                    .orElseThrow(() -> Refusal.notFound("unknown-request", "There is no such request."));
            request.decide(decision, reason, act);
            return requests.save(request);
        });
        if (decision == Decision.APPROVED) {
            admit(decided, act);
        }
        return decided;
    }

    /** Makes a member of who was approved, where that has not happened yet. */
    void admit(MembershipRequest approved, Act act) {
        Entry entry = new Entry(HowJoined.REQUEST, ids.next(), null, approved.acceptedGuidelines());
        entrance.admit(approved.communityId(), approved.memberId(), entry, act);
    }
}
