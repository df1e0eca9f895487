package dev.praxis.discussion.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The accepted answer to a question.
 *
 * @param postId the post
 * @param number its number in the topic
 * @param authorId who wrote it
 * @param acceptedBy who accepted it
 */
public record Answer(
        String postId,
        int number,
        String authorId,
        @Nullable String acceptedBy,
        Instant acceptedAt) {}
