package dev.praxis.local.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.IntFunction;

/** A client's open cursor on a reading. */
final class ReadingCursor extends AbstractCursor {

    static final int DEFAULT_BATCH = 1_000;

    private final Reading reading;
    private final IntFunction<List<Document>> batches;
    private volatile long lastUsed = System.nanoTime();

    ReadingCursor(long id, Reading reading, IntFunction<List<Document>> batches) {
        super(id);
        this.reading = reading;
        this.batches = batches;
    }

    @Override
    public boolean isEmpty() {
        return reading.isExhausted();
    }

    @Override
    public synchronized List<Document> takeDocuments(int most) {
        lastUsed = System.nanoTime();
        return batches.apply(most > 0 ? most : DEFAULT_BATCH);
    }

    /** How long ago the client last asked for documents, in nanoseconds. */
    long idleNanos() {
        return System.nanoTime() - lastUsed;
    }
}
