package dev.praxis.discussion.history;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a topic.
 *
 * @param id the same whenever the fact is told again; among those of one moment it sorts by their order
 * @param by who did it, null where the platform did
 * @param from what it was before: a title, a forum, a topic, a post
 * @param to what it is since
 * @param tags the tags since
 */
record Entry(
        String id,
        String topicId,
        Instant at,
        @Nullable String by,
        Happening what,
        @Nullable String from,
        @Nullable String to,
        @Nullable List<String> tags) {

    static Entry of(Document document) {
        return new Entry(
                document.getString("_id"),
                document.getString("topicId"),
                document.get("at", Date.class).toInstant(),
                document.getString("by"),
                Happening.valueOf(document.getString("what")),
                document.getString("from"),
                document.getString("to"),
                document.getList("tags", String.class));
    }

    Document document() {
        return new Document("_id", id)
                .append("topicId", topicId)
                .append("at", Date.from(at))
                .append("by", by)
                .append("what", what.name())
                .append("from", from)
                .append("to", to)
                .append("tags", tags);
    }
}
