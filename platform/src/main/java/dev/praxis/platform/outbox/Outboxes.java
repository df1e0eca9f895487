package dev.praxis.platform.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/** The outboxes in the store. No write here changes a revision, so that none disturbs who edits an aggregate. */
final class Outboxes {

    private static final int COUNT_LIMIT = 10_000;
    private static final Date FAR_FUTURE = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    private final MongoOperations mongo;
    private final Map<String, Clearings> clearings = new ConcurrentHashMap<>();

    Outboxes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Takes what was delivered out of the outbox, in one write where nobody changed the aggregate meanwhile.
     *
     * @return whether the delivered revision is still the stored one
     */
    boolean clear(Delivery delivered) {
        MongoCollection<Document> collection = collection(delivered.publication());
        Bson untouched = Filters.and(Filters.eq("_id", delivered.id()), Filters.eq("revision", delivered.revision()));
        Bson empty = Updates.combine(Updates.set("outbox", List.of()), Updates.unset("outboxSince"));
        Clearings ofCollection = clearings.computeIfAbsent(
                delivered.publication().collection(), name -> new Clearings(mongo.getCollection(name)));
        if (ofCollection.clear(new Clearings.Clearing(untouched, empty))) {
            return true;
        }
        Bson same = Filters.eq("_id", delivered.id());
        collection.updateOne(same, Updates.pull("outbox", Filters.in("id", delivered.factIds())));
        collection.updateOne(Filters.and(same, Filters.size("outbox", 0)), Updates.unset("outboxSince"));
        return false;
    }

    /** Deletes an aggregate whose last fact is sent; false where it is gone already or was changed meanwhile. */
    boolean delete(Delivery delivered) {
        return collection(delivered.publication())
                        .deleteOne(Filters.and(
                                Filters.eq("_id", delivered.id()),
                                Filters.eq("revision", delivered.revision()),
                                Filters.eq("ended", true)))
                        .getDeletedCount()
                == 1;
    }

    /** Whether a revision is the stored one. */
    boolean isCurrent(Delivery delivery) {
        return collection(delivery.publication())
                        .find(Filters.and(
                                Filters.eq("_id", delivery.id()), Filters.eq("revision", delivery.revision())))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    /** What the stored revision of an aggregate has to tell. */
    Optional<Delivery> current(Published<?> published, String id) {
        return Optional.ofNullable(
                        collection(published).find(Filters.eq("_id", id)).first())
                .map(published::delivery);
    }

    /** Aggregates whose oldest waiting fact is older than a moment, the oldest first. */
    List<Document> waiting(Published<?> published, Instant before, int limit) {
        return collection(published)
                .find(Filters.lt("outboxSince", Date.from(before)))
                .sort(Sorts.ascending("outboxSince"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** How many aggregates have facts waiting, 10,000 at most. */
    long depth(Published<?> published) {
        // A comparison rather than $exists, because each store answers it from the sparse index.
        return collection(published)
                .countDocuments(Filters.lt("outboxSince", FAR_FUTURE), new CountOptions().limit(COUNT_LIMIT));
    }

    /** The aggregates after an id, in the order of their ids. */
    List<Document> after(Published<?> published, String id, int limit) {
        return collection(published)
                .find(Filters.gt("_id", id))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> collection(Published<?> published) {
        return mongo.getCollection(published.collection());
    }
}
