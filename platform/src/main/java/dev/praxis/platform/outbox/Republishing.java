package dev.praxis.platform.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/** Sends the states of all aggregates of a kind again, for a topic that was lost or states that got a new field. */
final class Republishing {

    private static final int BATCH = 200;

    private final Outboxes outboxes;
    private final Relay relay;

    Republishing(Outboxes outboxes, Relay relay) {
        this.outboxes = outboxes;
        this.relay = relay;
    }

    /** Returns the number of aggregates whose state went well; those that were too many at once are not among them. */
    long republish(Published<?> published) {
        long sent = 0;
        String after = "";
        List<Document> batch = outboxes.after(published, after, BATCH);
        while (!batch.isEmpty()) {
            List<CompletableFuture<Boolean>> offered = batch.stream()
                    .map(published::delivery)
                    .flatMap(delivery -> relay.offer(delivery).stream())
                    .toList();
            sent += offered.stream().filter(CompletableFuture::join).count();
            after = batch.getLast().getString("_id");
            batch = outboxes.after(published, after, BATCH);
        }
        return sent;
    }
}
