package dev.praxis.discussion.reading;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.praxis.platform.paging.Cursor;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** All bookmarks. */
@Repository
class Bookmarks {

    /** How many bookmarks a member may have. */
    static final int MOST = 1_000;

    private final MongoOperations mongo;

    Bookmarks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Changes the note of a bookmark.
     *
     * @return whether there is such a bookmark
     */
    boolean note(String id, @Nullable String note) {
        return bookmarks().updateOne(Filters.eq("_id", id), noted(note)).getMatchedCount() == 1;
    }

    /** Keeps a bookmark; one of the same post stays where it is in the order. */
    void keep(Bookmark bookmark) {
        Bson news = Updates.combine(
                Updates.setOnInsert("memberId", bookmark.memberId()),
                Updates.setOnInsert("postId", bookmark.postId()),
                Updates.setOnInsert("at", Date.from(bookmark.at())),
                Updates.set("topicId", bookmark.topicId()),
                noted(bookmark.note()));
        Bson one = Filters.eq("_id", bookmark.id());
        try {
            bookmarks().updateOne(one, news, new UpdateOptions().upsert(true));
        } catch (MongoException e) {
            DuplicateKey.require(e);
            // Another device made it this moment.
            bookmarks().updateOne(one, news);
        }
    }

    private static Bson noted(@Nullable String note) {
        return note == null ? Updates.unset("note") : Updates.set("note", note);
    }

    void remove(String id) {
        bookmarks().deleteOne(Filters.eq("_id", id));
    }

    /** How many a member has, {@value #MOST} at most. */
    long count(String memberId) {
        return bookmarks().countDocuments(Filters.eq("memberId", memberId), new CountOptions().limit(MOST));
    }

    /** A member's bookmarks, the newest first. */
    List<Bookmark> of(String memberId, @Nullable Cursor after, int limit) {
        return bookmarks()
                .find(filter(memberId, after))
                .sort(Sorts.descending("at", "_id"))
                .limit(limit)
                .map(Bookmark::of)
                .into(new ArrayList<>());
    }

    static List<String> positionOf(Bookmark bookmark) {
        return List.of(Long.toString(bookmark.at().toEpochMilli()), bookmark.id());
    }

    private static Bson filter(String memberId, @Nullable Cursor after) {
        Bson own = Filters.eq("memberId", memberId);
        if (after == null) {
            return own;
        }
        Cursor checked = Cursor.decode(after.encoded(), 2);
        Date at = date(checked.keys().getFirst());
        return Filters.and(
                own,
                Filters.lte("at", at),
                Filters.or(
                        Filters.lt("at", at), Filters.lt("_id", checked.keys().getLast())));
    }

    private static Date date(String millis) {
        try {
            return Date.from(Instant.ofEpochMilli(Long.parseLong(millis)));
        } catch (NumberFormatException foreign) {
            throw Refusal.invalid("cursor", "unknown-cursor", "Use the cursor that the page before gave as \"next\".");
        }
    }

    /** The posts of a topic that a member marked. */
    List<String> postsOf(String memberId, String topicId) {
        return bookmarks()
                .find(Filters.and(Filters.eq("memberId", memberId), Filters.eq("topicId", topicId)))
                .projection(Projections.include("postId"))
                .map(document -> document.getString("postId"))
                .into(new ArrayList<>());
    }

    /** How many posts of topics a member marked; topics without any are absent. */
    Map<String, Integer> counts(String memberId, List<String> topicIds) {
        Map<String, Integer> counts = new HashMap<>();
        for (Document document : bookmarks()
                .find(Filters.and(Filters.eq("memberId", memberId), Filters.in("topicId", topicIds)))
                .projection(Projections.include("topicId"))) {
            counts.merge(document.getString("topicId"), 1, Integer::sum);
        }
        return counts;
    }

    /** Deletes all bookmarks of a member. */
    void forget(String memberId) {
        bookmarks().deleteMany(Filters.eq("memberId", memberId));
    }

    private MongoCollection<Document> bookmarks() {
        return mongo.getCollection("bookmarks");
    }
}
