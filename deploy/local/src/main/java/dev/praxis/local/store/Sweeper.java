package dev.praxis.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Deletes what has expired by an index with {@code expireAfterSeconds}. */
final class Sweeper implements AutoCloseable {

    private static final int BATCH = 500;

    private final StoreBackend backend;
    private final GroupCommit commits;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("praxis-store-sweeper").daemon().factory());

    Sweeper(StoreBackend backend, GroupCommit commits, Clock clock, Duration interval) {
        this.backend = backend;
        this.commits = commits;
        this.clock = clock;
        var _ = timer.scheduleWithFixedDelay(
                this::sweepAll, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sweepAll() {
        for (StoredDatabase database : backend.openedDatabases()) {
            for (IndexDescription index : database.indexDescriptions()) {
                Duration lifetime = index.lifetime();
                if (lifetime != null) {
                    sweep(database, index, Instant.now(clock).minus(lifetime));
                }
            }
        }
    }

    private void sweep(StoredDatabase database, IndexDescription index, Instant latest) {
        String path = index.key().keySet().iterator().next();
        Document expired = new Document(path, new Document("$lte", latest));
        database.collection(
                        index.namespace().substring(database.getDatabaseName().length() + 1))
                .forEach(collection -> {
                    int deleted;
                    do {
                        deleted = collection.deleteDocuments(expired, BATCH, NoopOplog.get());
                        if (deleted > 0) {
                            commits.afterCommit(_ -> {});
                        }
                    } while (deleted == BATCH);
                });
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
