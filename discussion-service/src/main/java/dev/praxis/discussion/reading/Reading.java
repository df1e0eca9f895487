package dev.praxis.discussion.reading;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;

/**
 * How far a member has read a topic, and how much of it the member wants to hear.
 *
 * @param id {@code <topicId>.<memberId>}
 * @param upTo the number of the last post that was read, 0 where none was
 * @param level the level that the member chose, null for none
 * @param levelAt when it was chosen
 * @param wrote whether the member wrote in the topic
 * @param setBack the member, where the position was set back and the rest not read since; else absent from the store
 * @param setBackAt when that was
 * @param told the position up to which it was published that the member read
 * @param toldLevel the level that was published last
 * @param due when what was not published yet is to be; absent from the store where all was
 * @param version counts the changes by the member
 */
@org.springframework.data.mongodb.core.mapping.Document("readings")
@CompoundIndex(name = "member", def = "{'memberId': 1, 'communityId': 1}")
@CompoundIndex(name = "due", def = "{'due': 1}", sparse = true)
@CompoundIndex(name = "set-back", def = "{'setBack': 1}", sparse = true)
record Reading(
        @Id String id,
        String topicId,
        String memberId,
        String communityId,
        int upTo,
        @Nullable Level level,
        @Nullable Instant levelAt,
        boolean wrote,
        @Nullable String setBack,
        @Nullable Instant setBackAt,
        int told,
        @Nullable Level toldLevel,
        @Nullable Instant due,
        long version) {

    static String idOf(String topicId, String memberId) {
        return topicId + "." + memberId;
    }

    static Reading of(Document document) {
        return new Reading(
                document.getString("_id"),
                document.getString("topicId"),
                document.getString("memberId"),
                document.getString("communityId"),
                document.getInteger("upTo", 0),
                level(document, "level"),
                instant(document, "levelAt"),
                document.getBoolean("wrote", false),
                document.getString("setBack"),
                instant(document, "setBackAt"),
                document.getInteger("told", 0),
                level(document, "toldLevel"),
                instant(document, "due"),
                document.get("version", 0L));
    }

    private static @Nullable Level level(Document document, String field) {
        String name = document.getString(field);
        return name == null ? null : Level.valueOf(name);
    }

    private static @Nullable Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
