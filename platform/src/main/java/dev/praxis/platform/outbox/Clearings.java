package dev.praxis.platform.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Clears outboxes of one collection, together those that come while a write is under way: under load a write serves many,
 * otherwise nobody waits.
 */
final class Clearings {

    private static final int MOST = 500;

    /** A write that clears an outbox where its document is still as it was delivered. */
    record Clearing(Bson untouched, Bson empty, CompletableFuture<Boolean> done) {

        Clearing(Bson untouched, Bson empty) {
            this(untouched, empty, new CompletableFuture<>());
        }
    }

    private final MongoCollection<Document> collection;
    private final ConcurrentLinkedQueue<Clearing> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    Clearings(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** Clears an outbox; false where its document has changed meanwhile. */
    boolean clear(Clearing clearing) {
        waiting.add(clearing);
        if (writing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("praxis-clearing").start(this::writeAll);
        }
        try {
            return clearing.done().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void writeAll() {
        do {
            for (List<Clearing> some = next(); !some.isEmpty(); some = next()) {
                write(some);
            }
            writing.set(false);
            // What was added before the line above found this thread still at work, and relies on this look.
        } while (!waiting.isEmpty() && writing.compareAndSet(false, true));
    }

    private List<Clearing> next() {
        List<Clearing> some = new ArrayList<>();
        for (Clearing one = waiting.poll(); one != null; one = some.size() < MOST ? waiting.poll() : null) {
            some.add(one);
        }
        return some;
    }

    private void write(List<Clearing> some) {
        try {
            List<UpdateOneModel<Document>> updates = some.stream()
                    .map(one -> new UpdateOneModel<Document>(one.untouched(), one.empty()))
                    .toList();
            int matched = collection
                    .bulkWrite(updates, new BulkWriteOptions().ordered(false))
                    .getMatchedCount();
            for (Clearing one : some) {
                one.done().complete(matched == some.size() || isUntouched(one));
            }
        } catch (RuntimeException failed) {
            some.forEach(one -> one.done().completeExceptionally(failed));
        }
    }

    /** Repeats one of a batch in which not all matched: a bulk write does not tell which. */
    private boolean isUntouched(Clearing one) {
        return collection.updateOne(one.untouched(), one.empty()).getMatchedCount() == 1;
    }
}
