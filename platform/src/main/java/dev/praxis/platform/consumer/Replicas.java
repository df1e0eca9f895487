package dev.praxis.platform.consumer;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.result.UpdateResult;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/**
 * The replicas in the store: a newer state replaces an older one, never the other way round.
 *
 * <p>What was removed leaves a grave for a while, which holds its id and sequence only: an older state that comes late
 * does not bring it back.
 */
final class Replicas implements SmartInitializingSingleton {

    private static final String GRAVES = "graves";

    private final MongoOperations mongo;
    private final Clock clock;
    private final Duration remember;

    Replicas(MongoOperations mongo, Clock clock, ConsumerProperties properties) {
        this.mongo = mongo;
        this.clock = clock;
        this.remember = properties.remember();
    }

    @Override
    public void afterSingletonsInstantiated() {
        mongo.indexOps(GRAVES)
                .createIndex(
                        new Index("expires", Direction.ASC).named("expires").expire(Duration.ZERO));
    }

    /** Keeps a replica unless a newer one, or a newer end, is known. */
    void keep(Replica replica) {
        String collection = mongo.getCollectionName(replica.getClass());
        if (isBuried(collection, replica.id(), replica.sequence())) {
            return;
        }
        Document document = new Document();
        mongo.getConverter().write(replica, document);
        try {
            UpdateResult result = mongo.getCollection(collection)
                    .replaceOne(
                            Filters.and(Filters.eq("_id", replica.id()), Filters.lt("sequence", replica.sequence())),
                            document,
                            new ReplaceOptions().upsert(true));
            // Its end may have come between the look at its grave and the insert.
            if (result.getUpsertedId() != null && isBuried(collection, replica.id(), replica.sequence())) {
                delete(collection, replica.id(), replica.sequence());
            }
        } catch (MongoWriteException e) {
            boolean stale = e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
            if (!stale) {
                throw e;
            }
        }
    }

    /** Removes a replica unless a newer one is known. */
    void remove(Class<? extends Replica> type, String id, long sequence) {
        String collection = mongo.getCollectionName(type);
        Document grave = new Document("_id", grave(collection, id))
                .append("sequence", sequence)
                .append("expires", Date.from(clock.instant().plus(remember)));
        graves().replaceOne(Filters.eq("_id", grave(collection, id)), grave, new ReplaceOptions().upsert(true));
        delete(collection, id, sequence);
    }

    private void delete(String collection, String id, long sequence) {
        mongo.getCollection(collection)
                .deleteOne(Filters.and(Filters.eq("_id", id), Filters.lte("sequence", sequence)));
    }

    private boolean isBuried(String collection, String id, long sequence) {
        return graves().find(Filters.and(Filters.eq("_id", grave(collection, id)), Filters.gte("sequence", sequence)))
                        .first()
                != null;
    }

    private static String grave(String collection, String id) {
        return collection + '/' + id;
    }

    private MongoCollection<Document> graves() {
        return mongo.getCollection(GRAVES);
    }
}
