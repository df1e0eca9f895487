package dev.praxis.discussion.topic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic as other services know it; its posts are states of their own.
 *
 * @param memberId who started it
 * @param outcome what leaders said became of it, as Markdown
 * @param answer the id of the accepted answer
 * @param mergedInto the topic that this one became a part of
 */
public record TopicState(
        String id,
        String communityId,
        String forumId,
        TopicKind kind,
        String title,
        List<String> tags,
        String memberId,
        Instant createdAt,
        TopicStatus status,
        @Nullable String outcome,
        boolean locked,
        boolean pinned,
        @Nullable String answer,
        @Nullable String mergedInto) {

    static TopicState of(Topic topic) {
        Answer answer = topic.answer();
        return new TopicState(
                topic.id(),
                topic.communityId(),
                topic.forumId(),
                topic.kind(),
                topic.title(),
                topic.tags(),
                topic.authorId(),
                topic.createdAt(),
                topic.status(),
                topic.outcome(),
                topic.isLocked(),
                topic.isPinned(),
                answer == null ? null : answer.postId(),
                topic.mergedInto());
    }
}
