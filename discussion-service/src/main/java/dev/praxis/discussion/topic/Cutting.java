package dev.praxis.discussion.topic;

import java.time.Instant;
import java.util.List;

/**
 * What a topic is like that begins with posts of another.
 *
 * @param authorId who wrote the first of them
 * @param createdAt when the first of them was written
 */
public record Cutting(
        String forumId, TopicKind kind, String title, List<String> tags, String authorId, Instant createdAt) {}
