package dev.praxis.discussion.post;

import dev.praxis.platform.fact.Act;
import java.time.Instant;
import java.util.List;

/** Posts for tests of what depends on them. */
public final class PostFixtures {

    private PostFixtures() {}

    /** The post {@code post-1} of a member in the community {@code community-1}. */
    public static Post by(String authorId, String body) {
        return Post.create(
                new Draft("post-1", "community-1", "topic-1", text(body), null, List.of()),
                1,
                Act.of(authorId, Instant.parse("2026-11-02T08:15:30Z")));
    }

    /** Says a post in other words. */
    public static void edit(Post post, String body) {
        post.edit(text(body), List.of(), Act.of(post.authorId(), Instant.parse("2026-11-02T09:15:30Z")));
    }

    private static Text text(String body) {
        return new Text(body, body, List.of(), 0, 0);
    }
}
