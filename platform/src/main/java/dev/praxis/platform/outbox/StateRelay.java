package dev.praxis.platform.outbox;

import dev.praxis.platform.fact.Envelope;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.fact.PendingFact;
import dev.praxis.platform.kafka.Sender;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends states and tombstones, and sees to it that the last record on the topic is not an older one. */
final class StateRelay {

    private static final int ROUNDS = 20;

    private final String service;
    private final Sender sender;
    private final Outboxes outboxes;
    private final RelayMeters meters;
    private final Ids ids;
    private final Clock clock;

    StateRelay(String service, Sender sender, Outboxes outboxes, RelayMeters meters, Ids ids, Clock clock) {
        this.service = service;
        this.sender = sender;
        this.outboxes = outboxes;
        this.meters = meters;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sends the state of a delivery, or a tombstone where the aggregate has ended. */
    void send(Delivery delivery) {
        send(delivery, delivery.sequence(), delivery.ended() ? null : delivery.state());
    }

    /**
     * Sends the stored state after one that turned out to be older, until the one sent is the one stored. Otherwise a
     * slow instance could leave an older state as the last record of its key.
     */
    void catchUp(Delivery stale) {
        Delivery known = stale;
        for (int round = 0; round < ROUNDS && known.publication().stateTopic() != null; round++) {
            Optional<Delivery> current = outboxes.current(known.publication(), known.id());
            if (current.isEmpty()) {
                // Its last fact came after the one we know, and its tombstone before our state.
                send(known, known.ended() ? known.sequence() : known.sequence() + 1, null);
                return;
            }
            known = current.get();
            send(known);
            if (outboxes.isCurrent(known)) {
                return;
            }
        }
    }

    private void send(Delivery delivery, long sequence, @Nullable String state) {
        String topic = delivery.publication().stateTopic();
        if (topic == null) {
            return;
        }
        PendingFact cause = delivery.lastFact();
        Envelope envelope = new Envelope(
                ids.next(),
                service,
                delivery.publication().stateName(),
                1,
                delivery.id(),
                cause == null ? clock.instant() : cause.time(),
                sequence,
                cause == null ? null : cause.communityId(),
                null,
                cause == null ? null : cause.traceparent());
        sender.send(topic, delivery.id(), envelope.headers(), state);
        meters.stateSent();
    }
}
