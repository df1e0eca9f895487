package dev.praxis.membership.joining;

import dev.praxis.membership.community.Communities;
import dev.praxis.membership.community.Community;
import dev.praxis.membership.member.PersonalData;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The memberships and requests of a member; erasure hands on what the member led. */
@Component
class MembershipData implements PersonalData {

    private final Memberships memberships;
    private final MembershipRequests requests;
    private final Communities communities;
    private final Succession succession;
    private final WriteConflicts conflicts;

    MembershipData(
            Memberships memberships,
            MembershipRequests requests,
            Communities communities,
            Succession succession,
            WriteConflicts conflicts) {
        this.memberships = memberships;
        this.requests = requests;
        this.communities = communities;
        this.succession = succession;
        this.conflicts = conflicts;
    }

    @Override
    public String section() {
        return "memberships";
    }

    @Override
    public Object exportOf(String memberId) {
        return Map.of(
                "memberships", memberships.of(memberId).stream().map(Past::of).toList(),
                "requests", requests.of(memberId).stream().map(Asked::of).toList());
    }

    @Override
    public void erase(String memberId, Act act) {
        Act handover = Act.ofPlatform(act.time());
        for (Community led : communities.withRoleOf(memberId)) {
            succession.release(led.id(), memberId, handover);
        }
        for (Membership known : memberships.of(memberId)) {
            conflicts.retried(
                    () -> memberships.find(known.communityId(), memberId).map(membership -> {
                        membership.erase(act);
                        return memberships.save(membership);
                    }));
        }
        for (MembershipRequest known : requests.of(memberId)) {
            conflicts.retried(() -> requests.find(known.communityId(), memberId).map(request -> {
                request.erase(act);
                return requests.save(request);
            }));
        }
    }

    private record Past(
            String communityId,
            MembershipStatus status,
            CommunityRole role,
            @Nullable String title,
            Instant joinedAt,
            @Nullable String removalReason,
            int acceptedGuidelines) {

        static Past of(Membership membership) {
            return new Past(
                    membership.communityId(),
                    membership.status(),
                    membership.role(),
                    membership.title(),
                    membership.joinedAt(),
                    membership.removalReason(),
                    membership.acceptedGuidelines());
        }
    }

    private record Asked(
            String communityId,
            RequestStatus status,
            Instant since,
            List<String> answers,
            @Nullable String reason) {

        static Asked of(MembershipRequest request) {
            return new Asked(
                    request.communityId(), request.status(), request.since(), request.answers(), request.reason());
        }
    }
}
