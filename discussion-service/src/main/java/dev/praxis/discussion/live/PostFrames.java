package dev.praxis.discussion.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.praxis.discussion.post.SharedPost;
import dev.praxis.discussion.post.SharedPosts;
import dev.praxis.discussion.post.SharedPosts.News;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts as events; those of the last minute are remembered, since many readers connect again at once. */
@Component
class PostFrames {

    private static final long REMEMBERED_BYTES = 8L * 1024 * 1024;

    private final Cache<Key, Frame> recent = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((Key key, Frame frame) -> frame.length())
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final SharedPosts posts;
    private final JsonMapper json;

    PostFrames(SharedPosts posts, JsonMapper json) {
        this.posts = posts;
        this.json = json;
    }

    private record Key(String event, String postId, long sequence) {}

    Frame of(String event, SharedPost post) {
        return recent.get(
                new Key(event, post.id(), post.sequence()),
                key -> Frame.event(event, json.writeValueAsBytes(post.view())));
    }

    /** A post that was at least as new as this when it was read; none where it is gone. */
    Optional<Frame> of(String event, News news) {
        Frame known = recent.getIfPresent(new Key(event, news.postId(), news.sequence()));
        return known == null ? posts.find(news.postId()).map(post -> of(event, post)) : Optional.of(known);
    }
}
