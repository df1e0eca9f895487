package dev.praxis.discussion.reading;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;

/**
 * A post that a member wants to find again; nobody else knows of it.
 *
 * @param id {@code <memberId>.<postId>}
 * @param note the member's own words on it
 */
@org.springframework.data.mongodb.core.mapping.Document("bookmarks")
@CompoundIndex(name = "newest", def = "{'memberId': 1, 'at': -1, '_id': -1}")
@CompoundIndex(name = "topic", def = "{'memberId': 1, 'topicId': 1}")
record Bookmark(
        @Id String id,
        String memberId,
        String postId,
        String topicId,
        @Nullable String note,
        Instant at) {

    static String idOf(String memberId, String postId) {
        return memberId + "." + postId;
    }

    static Bookmark of(Document document) {
        return new Bookmark(
                document.getString("_id"),
                document.getString("memberId"),
                document.getString("postId"),
                document.getString("topicId"),
                document.getString("note"),
                document.getDate("at").toInstant());
    }
}
