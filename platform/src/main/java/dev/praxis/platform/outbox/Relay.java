package dev.praxis.platform.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.praxis.platform.fact.Envelope;
import dev.praxis.platform.fact.PendingFact;
import dev.praxis.platform.fact.StoredFact;
import dev.praxis.platform.kafka.NotSentException;
import dev.praxis.platform.kafka.Sender;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what aggregates have to tell: their facts one after the other, then their state, then it clears the outbox.
 *
 * <p>The next fact of an aggregate is sent only when the one before is acknowledged, so that no reader ever sees a gap.
 */
final class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final String service;
    private final Sender sender;
    private final Outboxes outboxes;
    private final StateRelay states;
    private final BrokerPause pause;
    private final RelayMeters meters;
    private final Lanes lanes;

    /** Facts this process has sent lately; a command that overlapped the clearing may have brought them back. */
    private final Cache<String, Boolean> sent = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();

    Relay(
            String service,
            RelayProperties properties,
            Sender sender,
            Outboxes outboxes,
            StateRelay states,
            BrokerPause pause,
            RelayMeters meters) {
        this.service = service;
        this.sender = sender;
        this.outboxes = outboxes;
        this.states = states;
        this.pause = pause;
        this.meters = meters;
        this.lanes = new Lanes(properties.capacity(), properties.concurrency(), this::attempt);
    }

    /** Takes over what a save has to tell; while the broker is away it stays in the store. */
    void afterSave(Delivery delivery) {
        if (!pause.active() && offer(delivery).isEmpty()) {
            meters.overflowed();
        }
    }

    /** Takes a delivery over; see {@link Lanes#offer}. */
    Optional<CompletableFuture<Boolean>> offer(Delivery delivery) {
        return lanes.offer(delivery);
    }

    int underWay() {
        return lanes.size();
    }

    /** Waits for what is under way; the rest waits in the store for the next start. */
    void drain(Duration atMost) throws InterruptedException {
        if (!pause.active() && !lanes.awaitIdle(atMost)) {
            log.info("Stopping with {} aggregates under way; their facts wait in the store", lanes.size());
        }
    }

    private boolean attempt(Delivery delivery) {
        // What waited behind a failure would fail as slowly; the sweeper comes back to it.
        if (pause.active()) {
            return false;
        }
        try {
            deliver(delivery);
            pause.succeeded();
            return true;
        } catch (NotSentException e) {
            meters.failed();
            pause.failed();
            log.warn("{} stays in its outbox: {}", delivery.lane(), e.getMessage());
        } catch (RuntimeException e) {
            meters.failed();
            log.warn("{} stays in its outbox", delivery.lane(), e);
        }
        return false;
    }

    private void deliver(Delivery delivery) {
        for (PendingFact fact : delivery.facts()) {
            send(delivery, fact);
        }
        states.send(delivery);
        if (!settle(delivery) && !lanes.hasNext(delivery)) {
            states.catchUp(delivery);
        }
    }

    private void send(Delivery delivery, PendingFact fact) {
        if (sent.getIfPresent(fact.id()) != null) {
            return;
        }
        Envelope envelope = Envelope.of(service, delivery.id(), fact);
        sender.send(factTopic(), delivery.id(), envelope.headers(), ((StoredFact) fact.fact()).json());
        sent.put(fact.id(), true);
        meters.factSent(fact.recordedAt());
    }

    private String factTopic() {
        return "praxis." + service + ".events";
    }

    /** Notes in the store what is done; false where the delivered revision is no longer the stored one. */
    private boolean settle(Delivery delivery) {
        if (delivery.ended()) {
            return outboxes.delete(delivery);
        }
        return delivery.facts().isEmpty() ? outboxes.isCurrent(delivery) : outboxes.clear(delivery);
    }
}
