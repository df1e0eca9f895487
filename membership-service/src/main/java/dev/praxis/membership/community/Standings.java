package dev.praxis.membership.community;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who belongs to which community, as this package needs to know it. */
public interface Standings {

    /** A member's standing in each of some communities; where it is none, the community is absent. */
    Map<String, Standing> of(String memberId, Collection<String> communityIds);

    /** The ids of the communities that a member belongs to, at most {@code limit} of them. */
    List<String> communitiesOf(String memberId, int limit);

    /** A member's standing in one community. */
    default Standing of(String memberId, String communityId) {
        return of(memberId, List.of(communityId)).getOrDefault(communityId, Standing.NONE);
    }
}
