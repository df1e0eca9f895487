package dev.praxis.discussion.post;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The posts of the last minutes of which this instance has told their topics, so that it need not look again. */
@Component
class Settled {

    private final Cache<String, Boolean> posts = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    void note(String postId) {
        posts.put(postId, true);
    }

    boolean has(String postId) {
        return posts.getIfPresent(postId) != null;
    }
}
