package dev.praxis.platform.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Finds communities in the service's own replica, and asks membership-service for what that does not know: the replica may
 * lag behind a founding. Both answers are remembered for a second.
 */
final class ReplicatedCommunities implements CommunityDirectory {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MAX_REMEMBERED = 10_000;

    private final Cache<String, Optional<KnownCommunity>> found = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_REMEMBERED)
            .build();
    private final MongoOperations mongo;
    private final CommunityDirectory membershipService;

    ReplicatedCommunities(MongoOperations mongo, CommunityDirectory membershipService) {
        this.mongo = mongo;
        this.membershipService = membershipService;
    }

    @Override
    public Optional<KnownCommunity> find(String reference) {
        Optional<KnownCommunity> before = found.getIfPresent(reference);
        if (before != null) {
            return before;
        }
        CommunityReplica copy = copyOf(reference);
        Optional<KnownCommunity> now = copy == null ? membershipService.find(reference) : Optional.of(copy.known());
        found.put(reference, now);
        return now;
    }

    /** The communities of which there is a copy, in one read; nobody is asked for others. */
    @Override
    public List<KnownCommunity> all(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(query(where("_id").in(ids)), CommunityReplica.class).stream()
                        .map(CommunityReplica::known)
                        .toList();
    }

    private @Nullable CommunityReplica copyOf(String reference) {
        CommunityReplica byId = mongo.findById(reference, CommunityReplica.class);
        return byId == null ? mongo.findOne(query(where("slug").is(reference)), CommunityReplica.class) : byId;
    }
}
