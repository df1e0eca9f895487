package dev.praxis.membership.joining;

import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.CommunityAccess;
import dev.praxis.membership.guidelines.GuidelinesTexts;
import dev.praxis.membership.invitation.Admittance;
import dev.praxis.membership.invitation.Pass;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Joins communities: at once, by request or by invitation. */
@Service
class Joining {

    private final CommunityAccess access;
    private final Memberships memberships;
    private final MembershipRequests requests;
    private final GuidelinesTexts guidelines;
    private final Admittance admittance;
    private final Entrance entrance;
    private final WriteConflicts conflicts;
    private final Ids ids;
    private final Clock clock;

    Joining(
            CommunityAccess access,
            Memberships memberships,
            MembershipRequests requests,
            GuidelinesTexts guidelines,
            Admittance admittance,
            Entrance entrance,
            WriteConflicts conflicts,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.memberships = memberships;
        this.requests = requests;
        this.guidelines = guidelines;
        this.admittance = admittance;
        this.entrance = entrance;
        this.conflicts = conflicts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Lets the caller in, or takes the caller's request.
     *
     * @return the community; whether the caller is in shows the membership
     * @throws Refusal where there is no way in, answers are missing or the guidelines are not accepted
     */
    Community join(String reference, JoinRequest request, Caller caller) {
        Community community = access.visible(reference, caller, request.invitation());
        if (!community.isActive()) {
            throw Refusal.conflict("community-closed", "This community is closed.");
        }
        Optional<Membership> known = memberships.find(community.id(), caller.memberId());
        if (known.filter(Membership::lasts).isPresent()) {
            return community;
        }
        JoiningPolicy.requireGuidelines(guidelines.currentVersion(community.id()), request.guidelines());
        Instant removedAt = known.filter(membership -> membership.status() == MembershipStatus.REMOVED)
                .map(Membership::changedAt)
                .orElse(null);
        Pass pass = claimed(request.invitation(), community.id(), caller.memberId(), removedAt);
        Act act = caller.actAt(clock.instant());
        switch (JoiningPolicy.wayInto(community.settings().joining(), removedAt != null, pass)) {
            case JoiningPolicy.Way.In in -> enter(community, in, request, act);
            case JoiningPolicy.Way.Ask ask -> ask(community, request, caller.memberId(), act);
        }
        return community;
    }

    private @Nullable Pass claimed(
            @Nullable String token, String communityId, String memberId, @Nullable Instant removedAt) {
        if (token == null) {
            return null;
        }
        return admittance
                .pass(token, communityId)
                .filter(pass -> JoiningPolicy.admits(pass, removedAt))
                .filter(pass -> admittance.claim(pass, memberId))
                .orElse(null);
    }

    private void enter(Community community, JoiningPolicy.Way.In in, JoinRequest request, Act act) {
        String memberId = Objects.requireNonNull(act.actor());
        Entry entry = new Entry(in.how(), ids.next(), in.invitationId(), request.guidelines());
        entrance.admit(community.id(), memberId, entry, act);
        entrance.settleRequest(community.id(), memberId);
    }

    private void ask(Community community, JoinRequest request, String memberId, Act act) {
        Application application = new Application(request.answersOrNone(), request.guidelines(), ids.next());
        application.requireAnswersTo(community.settings().questions());
        conflicts.retried(() -> {
            Optional<MembershipRequest> known = requests.find(community.id(), memberId);
            if (known.isEmpty()) {
                return requests.save(MembershipRequest.first(community.id(), memberId, application, act));
            }
            known.get().repeat(application, act);
            return requests.save(known.get());
        });
    }
}
