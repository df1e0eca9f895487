package dev.praxis.discussion.topic;

import java.time.Instant;
import org.bson.Document;

/**
 * The little of a topic that tells whether somebody has read all of it; read in hundreds, so it has no more.
 *
 * @param authorId who started it
 * @param lastNumber the number of the last post, 0 where the first is not stored yet
 */
public record TopicPulse(
        String id,
        String communityId,
        String forumId,
        String title,
        String authorId,
        Instant createdAt,
        int lastNumber,
        Instant lastPostAt,
        String lastAuthorId) {

    static TopicPulse of(Document document) {
        return new TopicPulse(
                document.getString("_id"),
                document.getString("communityId"),
                document.getString("forumId"),
                document.getString("title"),
                document.getString("authorId"),
                document.getDate("createdAt").toInstant(),
                document.getInteger("lastNumber", 0),
                document.getDate("lastPostAt").toInstant(),
                document.getString("lastAuthorId"));
    }

    /** The pulse of a topic that was read already. */
    public static TopicPulse of(TopicRow topic) {
        return new TopicPulse(
                topic.id(),
                topic.communityId(),
                topic.forumId(),
                topic.title(),
                topic.authorId(),
                topic.createdAt(),
                topic.lastNumber(),
                topic.lastPostAt(),
                topic.lastAuthorId());
    }
}
