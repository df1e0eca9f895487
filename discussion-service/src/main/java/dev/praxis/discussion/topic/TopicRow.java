package dev.praxis.discussion.topic;

import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is read, for lists and for what needs to know of it: read straight from the store, since the mapping of
 * documents to aggregates costs more than all the rest of such a request.
 */
public record TopicRow(
        String id,
        String communityId,
        String forumId,
        TopicKind kind,
        String title,
        List<String> tags,
        String authorId,
        Instant createdAt,
        TopicStatus status,
        @Nullable String outcome,
        @Nullable Instant outcomeAt,
        @Nullable String outcomeBy,
        boolean locked,
        boolean pinned,
        @Nullable String answerId,
        int answerNumber,
        int lastNumber,
        Instant lastPostAt,
        String lastAuthorId,
        long rank,
        int edition,
        @Nullable String mergedInto) {

    static TopicRow of(Document document) {
        Document answer = document.get("answer", Document.class);
        Date decided = document.get("outcomeAt", Date.class);
        return new TopicRow(
                document.getString("_id"),
                document.getString("communityId"),
                document.getString("forumId"),
                TopicKind.valueOf(document.getString("kind")),
                document.getString("title"),
                document.getList("tags", String.class, List.of()),
                document.getString("authorId"),
                instant(document, "createdAt"),
                TopicStatus.valueOf(document.getString("status")),
                document.getString("outcome"),
                decided == null ? null : decided.toInstant(),
                document.getString("outcomeBy"),
                document.getBoolean("locked", false),
                document.getBoolean("pinned", false),
                answer == null ? null : answer.getString("postId"),
                answer == null ? 0 : answer.getInteger("number", 0),
                document.getInteger("lastNumber", 0),
                instant(document, "lastPostAt"),
                document.getString("lastAuthorId"),
                document.getLong("rank"),
                document.getInteger("edition", 1),
                document.getString("mergedInto"));
    }

    /** A topic that was just changed. */
    public static TopicRow of(Topic topic) {
        Answer answer = topic.answer();
        return new TopicRow(
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
                topic.outcomeAt(),
                topic.outcomeBy(),
                topic.isLocked(),
                topic.isPinned(),
                answer == null ? null : answer.postId(),
                answer == null ? 0 : answer.number(),
                topic.lastNumber(),
                topic.lastPostAt(),
                topic.lastAuthorId(),
                topic.rank(),
                topic.edition(),
                topic.mergedInto());
    }

    /**
     * Refuses new posts where the topic takes none; moderators go on in a locked one.
     *
     * @throws Refusal with status 409
     */
    public void requireOpenFor(CommunityVisit visit) {
        requireOwn();
        requireBegun();
        requireUnlocked(locked, visit);
        requireNotClosed();
    }

    /**
     * Refuses further posts in a listening round that has ended.
     *
     * @throws Refusal with status 409
     */
    public void requireNotClosed() {
        if (status == TopicStatus.CLOSED) {
            throw Refusal.conflict("topic-closed", "This listening round has ended; its summary tells what was heard.");
        }
    }

    /**
     * Refuses what needs the first post as long as that is not stored.
     *
     * @throws Refusal with status 503
     */
    public void requireBegun() {
        if (lastNumber == 0) {
            throw Refusal.unavailable("topic-not-begun", "The first post of this topic is being stored.", 1);
        }
    }

    /**
     * Refuses changes of a topic that became a part of another.
     *
     * @throws Refusal with status 409
     */
    public void requireOwn() {
        requireOwn(mergedInto);
    }

    static void requireOwn(@Nullable String mergedInto) {
        if (mergedInto != null) {
            throw Refusal.conflict("topic-merged", "This topic is a part of the topic " + mergedInto + " now.");
        }
    }

    /**
     * Refuses what nobody but moderators may do in a locked topic.
     *
     * @throws Refusal with status 409
     */
    public void requireUnlockedFor(CommunityVisit visit) {
        requireUnlocked(locked, visit);
    }

    static void requireUnlocked(boolean locked, CommunityVisit visit) {
        if (locked && !visit.may(CommunityRole.MODERATOR)) {
            throw Refusal.conflict("topic-locked", "This topic is locked.");
        }
    }

    private static Instant instant(Document document, String field) {
        return document.get(field, Date.class).toInstant();
    }
}
