package dev.praxis.discussion.screening;

import dev.praxis.discussion.post.RecentPost;
import dev.praxis.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a member posted in a community of late.
 *
 * @param posts the newest first
 * @param now when somebody looked
 */
record LatelyPosted(List<RecentPost> posts, Instant now) {

    /** Whether a post with an id is among them. */
    boolean has(String postId) {
        return posts.stream().anyMatch(post -> post.id().equals(postId));
    }

    /** How often a text is among them. */
    long times(long fingerprint) {
        return posts.stream()
                .filter(post -> post.fingerprint() != null && post.fingerprint() == fingerprint)
                .count();
    }

    /**
     * Refuses another post where there were too many within the last minute.
     *
     * @throws Refusal with status 429 and the time after which one is possible
     */
    void requireLeisure(int mostPerMinute) {
        if (posts.size() < mostPerMinute) {
            return;
        }
        Instant oldest = posts.get(mostPerMinute - 1).createdAt();
        Duration wait = Duration.between(now, oldest.plus(Pace.MINUTE));
        if (wait.isPositive()) {
            throw Refusal.tooMany(
                    "too-many-posts",
                    "A member can post " + mostPerMinute + " times a minute in this community.",
                    wait.toSeconds() + 1);
        }
    }
}
