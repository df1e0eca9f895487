package dev.praxis.discussion.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post before it has its number.
 *
 * @param id the id that it gets
 * @param replyTo the id of the post that it answers
 * @param attachments the ids of its attachments
 */
public record Draft(
        String id,
        String communityId,
        String topicId,
        Text text,
        @Nullable String replyTo,
        List<String> attachments) {}
