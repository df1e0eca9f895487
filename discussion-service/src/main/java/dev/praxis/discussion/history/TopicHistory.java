package dev.praxis.discussion.history;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.praxis.platform.paging.Cursor;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** What happened to all topics; of each the latest entries are kept. */
@Repository
class TopicHistory implements SmartInitializingSingleton {

    /** How many entries of a topic are kept, and some more. */
    static final int MOST = 500;

    private final MongoOperations mongo;

    TopicHistory(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        collection()
                .createIndex(
                        Indexes.compoundIndex(Indexes.ascending("topicId"), Indexes.descending("at", "_id")),
                        new IndexOptions().name("topic"));
    }

    /** Keeps an entry, once. */
    void keep(Entry entry) {
        collection().replaceOne(Filters.eq("_id", entry.id()), entry.document(), new ReplaceOptions().upsert(true));
    }

    /** The entries of a topic, the newest first. */
    List<Entry> of(String topicId, @Nullable Cursor after, int limit) {
        return collection()
                .find(filter(topicId, after))
                .sort(newestFirst())
                .limit(limit)
                .map(Entry::of)
                .into(new ArrayList<>());
    }

    static Bson filter(String topicId, @Nullable Cursor after) {
        Bson ofTopic = Filters.eq("topicId", topicId);
        if (after == null) {
            return ofTopic;
        }
        Cursor checked = Cursor.decode(after.encoded(), 2);
        Date at = Date.from(instant(checked.keys().getFirst()));
        return Filters.and(
                ofTopic,
                Filters.lte("at", at),
                Filters.or(
                        Filters.lt("at", at), Filters.lt("_id", checked.keys().getLast())));
    }

    static Bson newestFirst() {
        return Sorts.descending("at", "_id");
    }

    /** The position of an entry among those of its topic. */
    static List<String> positionOf(Entry entry) {
        return List.of(Long.toString(entry.at().toEpochMilli()), entry.id());
    }

    /** Drops what is older than the latest entries of a topic. */
    void trim(String topicId) {
        Document oldest = collection()
                .find(Filters.eq("topicId", topicId))
                .sort(newestFirst())
                .skip(MOST - 1)
                .projection(Projections.include("at"))
                .first();
        if (oldest != null) {
            collection()
                    .deleteMany(Filters.and(
                            Filters.eq("topicId", topicId), Filters.lt("at", oldest.get("at", Date.class))));
        }
    }

    private static Instant instant(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException foreign) {
            throw Refusal.invalid("cursor", "unknown-cursor", "Use the cursor that the page before gave as \"next\".");
        }
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("topic-history");
    }
}
