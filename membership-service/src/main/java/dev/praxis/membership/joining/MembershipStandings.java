package dev.praxis.membership.joining;

import dev.praxis.membership.community.Standing;
import dev.praxis.membership.community.Standings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The standings of people as their memberships and requests show them. */
@Component
class MembershipStandings implements Standings {

    private final Memberships memberships;
    private final MembershipRequests requests;

    MembershipStandings(Memberships memberships, MembershipRequests requests) {
        this.memberships = memberships;
        this.requests = requests;
    }

    @Override
    public Map<String, Standing> of(String memberId, Collection<String> communityIds) {
        Map<String, Standing> standings = new HashMap<>();
        requests
                .withIds(communityIds.stream()
                        .map(id -> MembershipRequest.id(id, memberId))
                        .toList())
                .stream()
                .filter(MembershipRequest::pending)
                .forEach(request -> standings.put(request.communityId(), Standing.PENDING));
        memberships
                .withIds(communityIds.stream()
                        .map(id -> Membership.id(id, memberId))
                        .toList())
                .stream()
                .filter(Membership::lasts)
                .forEach(membership -> standings.put(membership.communityId(), Standing.of(membership.role())));
        return standings;
    }

    @Override
    public List<String> communitiesOf(String memberId, int limit) {
        return memberships.communityIdsOf(memberId, limit);
    }
}
