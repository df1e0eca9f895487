package dev.praxis.discussion.importing;

import dev.praxis.platform.access.CommunityMembers;
import dev.praxis.platform.problem.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rule whose words an import may bring: those of the members of the community. Each is looked up once an import. */
final class Authors {

    private final CommunityMembers members;
    private final String communityId;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    Authors(CommunityMembers members, String communityId) {
        this.members = members;
        this.communityId = communityId;
    }

    /**
     * Refuses who is no member.
     *
     * @throws Refusal naming the field
     */
    String require(String field, String memberId) {
        boolean belongs = known.computeIfAbsent(
                memberId, id -> members.roleOf(communityId, id).isPresent());
        if (!belongs) {
            throw Refusal.invalid(field, "unknown-member", "The community has no member with this id.");
        }
        return memberId;
    }
}
