package dev.praxis.platform.outbox;

import dev.praxis.platform.kafka.Repeating;
import java.time.Duration;

/** How many aggregates have facts waiting, looked up from time to time. */
final class OutboxDepth implements AutoCloseable {

    private final Publications publications;
    private final Outboxes outboxes;
    private final Repeating looks = new Repeating("depth", Duration.ofSeconds(15), this::look);
    private volatile long current;

    OutboxDepth(Publications publications, Outboxes outboxes) {
        this.publications = publications;
        this.outboxes = outboxes;
    }

    void start() {
        looks.start();
    }

    long current() {
        return current;
    }

    private void look() {
        current = publications.all().stream().mapToLong(outboxes::depth).sum();
    }

    @Override
    public void close() {
        looks.stop();
    }
}
