package dev.praxis.discussion.post;

import java.time.Instant;
import org.bson.Document;

/** Where and when something was said. */
public record PostPlace(String topicId, int number, Instant createdAt) {

    static PostPlace of(Document document) {
        return new PostPlace(
                document.getString("topicId"),
                document.getInteger("number", 0),
                document.getDate("createdAt").toInstant());
    }
}
