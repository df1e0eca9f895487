package dev.praxis.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Reads roles from the service's own replica, and asks membership-service where that knows none: the replica may lag
 * behind somebody who has just joined. What was asked is remembered for a second.
 */
final class ReplicatedMembers implements CommunityMembers {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MAX_REMEMBERED = 10_000;

    private final Cache<String, Optional<CommunityRole>> asked = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_REMEMBERED)
            .build();
    private final MongoOperations mongo;
    private final CommunityMembers membershipService;

    ReplicatedMembers(MongoOperations mongo, CommunityMembers membershipService) {
        this.mongo = mongo;
        this.membershipService = membershipService;
    }

    @Override
    public Optional<CommunityRole> roleOf(String communityId, String memberId) {
        String id = MembershipReplica.idOf(communityId, memberId);
        Optional<CommunityRole> known =
                Optional.ofNullable(mongo.findById(id, MembershipReplica.class)).map(MembershipReplica::role);
        if (known.isPresent()) {
            return known;
        }
        Optional<CommunityRole> before = asked.getIfPresent(id);
        if (before != null) {
            return before;
        }
        Optional<CommunityRole> answer = membershipService.roleOf(communityId, memberId);
        asked.put(id, answer);
        return answer;
    }
}
