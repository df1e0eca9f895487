package dev.praxis.discussion.post;

import java.util.Map;

/**
 * A post as all readers of its topic may see it.
 *
 * @param sequence the number of the last fact that it includes
 * @param version the number of the version of the text
 * @param reactions how many members reacted, by emoji
 * @param view what {@code GET /api/v1/posts/{id}} shows to somebody who did not react to it and may not see hidden posts
 */
public record SharedPost(
        String id,
        String topicId,
        int number,
        long sequence,
        int version,
        Map<String, Integer> reactions,
        Object view) {}
