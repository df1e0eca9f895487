package dev.praxis.platform.outbox;

import dev.praxis.platform.kafka.Repeating;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds facts that were left behind, by a crash, an absent broker or a full queue, and hands them to the relay.
 *
 * <p>Several instances may sweep the same store: their repeats carry the same ids.
 */
final class Sweeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private final Publications publications;
    private final Outboxes outboxes;
    private final Relay relay;
    private final BrokerPause pause;
    private final RelayMeters meters;
    private final RelayProperties properties;
    private final Clock clock;
    private final Repeating sweeps;

    Sweeper(
            Publications publications,
            Outboxes outboxes,
            Relay relay,
            BrokerPause pause,
            RelayMeters meters,
            RelayProperties properties,
            Clock clock) {
        this.publications = publications;
        this.outboxes = outboxes;
        this.relay = relay;
        this.pause = pause;
        this.meters = meters;
        this.properties = properties;
        this.clock = clock;
        this.sweeps = new Repeating("sweeper", properties.sweepEvery(), this::sweep);
    }

    void start() {
        sweeps.start();
    }

    private void sweep() {
        for (Published<?> published : publications.all()) {
            while (!Thread.currentThread().isInterrupted() && !pause.active() && sweep(published)) {
                log.debug("Swept a whole batch of {}", published.collection());
            }
        }
    }

    /** Sweeps one batch; true where it was a whole one that went well, so that another may wait behind it. */
    private boolean sweep(Published<?> published) {
        int limit = pause.unproven() ? 1 : properties.sweepBatch();
        List<Document> waiting = outboxes.waiting(published, clock.instant().minus(properties.sweepAfter()), limit);
        List<CompletableFuture<Boolean>> offered = waiting.stream()
                .flatMap(document -> delivery(published, document).stream())
                .flatMap(delivery -> relay.offer(delivery).stream())
                .toList();
        long sent = offered.stream().filter(CompletableFuture::join).count();
        meters.swept(sent);
        return sent > 0 && sent == limit;
    }

    private static Optional<Delivery> delivery(Published<?> published, Document document) {
        try {
            return Optional.of(published.delivery(document));
        } catch (RuntimeException e) {
            log.error("{} {} cannot be read, its facts wait", published.collection(), document.get("_id"), e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        sweeps.stop();
    }
}
