package dev.praxis.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Reads roles from the service's own replica, and asks membership-service where that knows none: the replica may lag
 * behind somebody who has just joined. What was asked is remembered for a second.
 */
final class ReplicatedMembers implements CommunityMembers {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MAX_REMEMBERED = 10_000;
    private static final Bson ROLE = Projections.fields(Projections.include("role"), Projections.excludeId());

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
        Optional<CommunityRole> known = copyOf(id);
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

    /** Read without the mapping of documents to objects: every request needs a role, and that costs more than the read. */
    private Optional<CommunityRole> copyOf(String id) {
        Document membership = mongo.getCollection(mongo.getCollectionName(MembershipReplica.class))
                .find(Filters.eq("_id", id))
                .projection(ROLE)
                .first();
        return Optional.ofNullable(membership)
                .map(found -> found.getString("role"))
                .map(CommunityRole::valueOf);
    }
}
