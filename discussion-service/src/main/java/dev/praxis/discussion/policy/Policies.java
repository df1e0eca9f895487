package dev.praxis.discussion.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** The posting policies of all communities. Who posts may meet one as it was up to a second ago. */
@Repository
public class Policies {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Cache<String, PostingTerms> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(5_000)
            .build();
    private final MongoOperations mongo;
    private final PostingTerms initial;

    Policies(MongoOperations mongo, PostingProperties properties) {
        this.mongo = mongo;
        this.initial = properties.terms();
    }

    /** What holds in a community. */
    public PostingTerms of(String communityId) {
        return remembered.get(communityId, community -> get(community).terms());
    }

    PostingPolicy get(String communityId) {
        PostingPolicy policy = mongo.findById(PostingPolicy.idOf(communityId), PostingPolicy.class);
        return policy == null ? PostingPolicy.initial(communityId, initial) : policy;
    }

    PostingPolicy save(PostingPolicy policy) {
        try {
            return mongo.save(policy);
        } finally {
            remembered.invalidate(policy.communityId());
        }
    }
}
