package dev.praxis.platform.consumer;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/**
 * Remembers which facts a consumer has reacted to, so that a repeat has no second effect.
 *
 * <p>A fact is claimed, handled and marked as done. A claim that stays unfinished, because its instance died, is taken
 * over after a while: the effect may then happen twice, but it is never lost.
 */
final class Inbox implements SmartInitializingSingleton {

    /** What happens at most once. */
    @FunctionalInterface
    interface Effect {
        void happen() throws Exception;
    }

    private static final String COLLECTION = "inbox";

    private final MongoOperations mongo;
    private final Clock clock;
    private final ConsumerProperties properties;

    Inbox(MongoOperations mongo, Clock clock, ConsumerProperties properties) {
        this.mongo = mongo;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index("expires", Direction.ASC).named("expires").expire(Duration.ZERO));
    }

    /**
     * Lets an effect happen unless it has happened already.
     *
     * @throws ClaimedElsewhereException where another instance is about to do it, so that the outcome is not known yet
     */
    void once(String consumer, String factId, Effect effect) throws Exception {
        String claim = UUID.randomUUID().toString();
        String entry = consumer + '/' + factId;
        if (!insert(entry, claim) && !takeOver(entry, claim)) {
            return;
        }
        Bson ours = Filters.and(Filters.eq("_id", entry), Filters.eq("claim", claim));
        try {
            effect.happen();
        } catch (Exception e) {
            inbox().deleteOne(ours);
            throw e;
        }
        inbox().updateOne(ours, Updates.set("done", true));
    }

    private boolean insert(String entry, String claim) {
        Instant now = clock.instant();
        try {
            inbox().insertOne(new Document("_id", entry)
                    .append("claim", claim)
                    .append("claimedAt", Date.from(now))
                    .append("done", false)
                    .append("expires", Date.from(now.plus(properties.remember()))));
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Takes over a claim that was left unfinished; false where the effect has happened. */
    private boolean takeOver(String entry, String claim) {
        Document held = inbox().find(Filters.eq("_id", entry)).first();
        if (held != null && held.getBoolean("done")) {
            return false;
        }
        Instant now = clock.instant();
        Bson left = Filters.and(
                Filters.eq("_id", entry),
                Filters.eq("done", false),
                Filters.lt("claimedAt", Date.from(now.minus(properties.takeOverAfter()))));
        Bson ours = Updates.combine(Updates.set("claim", claim), Updates.set("claimedAt", Date.from(now)));
        if (inbox().updateOne(left, ours).getModifiedCount() == 1) {
            return true;
        }
        throw new ClaimedElsewhereException(entry);
    }

    private MongoCollection<Document> inbox() {
        return mongo.getCollection(COLLECTION);
    }
}
