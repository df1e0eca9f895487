package dev.praxis.platform.consumer;

import dev.praxis.platform.fact.Envelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Keeps a replica current from the states of a topic. */
final class StateReaction<S, R extends Replica> implements RecordReaction {

    private final StateSubscription<S, R> subscription;
    private final Replicas replicas;

    StateReaction(StateSubscription<S, R> subscription, Replicas replicas) {
        this.subscription = subscription;
        this.replicas = replicas;
    }

    @Override
    public void on(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = Envelope.read(record.headers());
        R replica = record.value() == null ? null : project(envelope, record.value());
        if (replica == null) {
            replicas.remove(subscription.replica(), envelope.subject(), envelope.sequence());
        } else {
            replicas.keep(replica);
        }
    }

    private @Nullable R project(Envelope envelope, byte[] json) {
        S state = FactReaction.read(json, subscription.state());
        return subscription.projection().of(envelope.subject(), envelope.sequence(), state);
    }
}
