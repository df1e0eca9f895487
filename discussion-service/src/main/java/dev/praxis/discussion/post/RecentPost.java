package dev.praxis.discussion.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a post to judge how often its author posts.
 *
 * @param fingerprint of its text, null where that is not known
 */
public record RecentPost(
        String id, Instant createdAt, @Nullable Long fingerprint) {}
