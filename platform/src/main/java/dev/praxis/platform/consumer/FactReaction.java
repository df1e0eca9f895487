package dev.praxis.platform.consumer;

import dev.praxis.platform.consumer.FactSubscription.Delivery;
import dev.praxis.platform.consumer.FactSubscription.Reaction;
import dev.praxis.platform.fact.Envelope;
import dev.praxis.platform.fact.UnreadableRecordException;
import dev.praxis.platform.fact.WireJson;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;

/** Hands facts to the reactions of a subscription, once each where it asks for that. */
final class FactReaction implements RecordReaction {

    private final String consumer;
    private final Delivery delivery;
    private final Map<String, Reaction<?>> reactions;
    private final Inbox inbox;

    FactReaction(FactSubscription subscription, Inbox inbox) {
        this.consumer = subscription.consumer();
        this.delivery = subscription.delivery();
        this.reactions = subscription.reactions();
        this.inbox = inbox;
    }

    @Override
    public void on(ConsumerRecord<String, byte[]> record) throws Exception {
        Envelope envelope = Envelope.read(record.headers());
        String type = envelope.version() == 1 ? envelope.name() : envelope.name() + ".v" + envelope.version();
        Reaction<?> reaction = reactions.get(type);
        if (reaction != null) {
            react(reaction, type, envelope, record.value());
        }
    }

    private <T> void react(Reaction<T> reaction, String type, Envelope envelope, byte[] json) throws Exception {
        ReceivedFact<T> fact = new ReceivedFact<>(
                envelope.id(),
                type,
                envelope.subject(),
                envelope.sequence(),
                envelope.time(),
                envelope.communityId(),
                envelope.actor(),
                read(json, reaction.data()));
        if (delivery == Delivery.ONCE) {
            inbox.once(consumer, envelope.id(), () -> reaction.handler().on(fact));
        } else {
            reaction.handler().on(fact);
        }
    }

    static <T> T read(byte[] json, Class<T> type) {
        T data;
        try {
            data = json == null ? null : WireJson.readerFor(type).readValue(json);
        } catch (JacksonException e) {
            throw new UnreadableRecordException("No " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
        if (data == null) {
            throw new UnreadableRecordException("A fact without data");
        }
        return data;
    }
}
