package dev.praxis.discussion.screening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.praxis.discussion.policy.PostingTerms;
import dev.praxis.discussion.post.Posts;
import dev.praxis.platform.access.CommunityVisit;
import java.time.Clock;
import java.time.Duration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Knows who is a newcomer to a community. Who was none once is not looked up again. */
@Component
class Newcomers {

    private final Cache<String, Boolean> established =
            Caffeine.newBuilder().maximumSize(100_000).build();
    private final Posts posts;
    private final MongoOperations mongo;
    private final Clock clock;

    Newcomers(Posts posts, MongoOperations mongo, Clock clock) {
        this.posts = posts;
        this.mongo = mongo;
        this.clock = clock;
    }

    boolean include(CommunityVisit author, PostingTerms terms) {
        String membership = author.communityId() + "." + author.memberId();
        if (established.getIfPresent(membership) != null) {
            return false;
        }
        boolean established = isLongEnoughHere(membership, terms.newcomerDays())
                && posts.hasShown(author.memberId(), author.communityId(), terms.newcomerPosts());
        if (established) {
            this.established.put(membership, true);
        }
        return !established;
    }

    private boolean isLongEnoughHere(String membership, int days) {
        if (days == 0) {
            return true;
        }
        Joining joining = mongo.findById(membership, Joining.class);
        return joining != null && !joining.joinedAt().isAfter(clock.instant().minus(Duration.ofDays(days)));
    }
}
