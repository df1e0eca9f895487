package dev.praxis.platform.access;

import dev.praxis.platform.problem.Refusal;
import java.util.Optional;

/** Knows who is a member of which community. */
@FunctionalInterface
public interface CommunityMembers {

    /**
     * The role of a member in a community, empty where the person is none of its members.
     *
     * @throws Refusal with status 503 where nobody can tell at the moment
     */
    Optional<CommunityRole> roleOf(String communityId, String memberId);
}
