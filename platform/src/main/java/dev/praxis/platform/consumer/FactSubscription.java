package dev.praxis.platform.consumer;

import java.util.HashMap;
import java.util.Map;

/**
 * A named consumer of the facts of one topic, declared as a bean; facts without a reaction are passed over.
 *
 * @param consumer the consumer's name within its service, such as {@code invitation-mail}
 * @param topic the topic of facts, such as {@code praxis.membership.events}
 * @param delivery how often a reaction may happen
 * @param reactions what to do, by the name of the fact
 */
public record FactSubscription(String consumer, String topic, Delivery delivery, Map<String, Reaction<?>> reactions) {

    public FactSubscription {
        reactions = Map.copyOf(reactions);
    }

    /** A subscription that reacts to nothing yet. */
    public static FactSubscription of(String consumer, String topic, Delivery delivery) {
        return new FactSubscription(consumer, topic, delivery, Map.of());
    }

    /**
     * Adds a reaction.
     *
     * @param type the name of the fact, such as {@code InvitationSent}; its version 2 is {@code InvitationSent.v2}
     * @param data a record of the fields that the reaction uses; other fields are ignored
     * @param handler what to do; what it throws is retried and ends in the dead letters
     */
    public <T> FactSubscription on(String type, Class<T> data, Handler<T> handler) {
        Map<String, Reaction<?>> all = new HashMap<>(reactions);
        all.put(type, new Reaction<>(data, handler));
        return new FactSubscription(consumer, topic, delivery, all);
    }

    /** How often the reaction to one fact may happen. */
    public enum Delivery {
        /** Once for each fact over all instances and repeats, kept by the inbox: for side effects. */
        ONCE,
        /** At least once over all instances: for handlers that may safely repeat. */
        REPEATABLE,
        /**
         * At least once in each running instance, from the moment it starts: for caches and live streams. What fails
         * after its retries is given up, without a dead letter.
         */
        EVERY_INSTANCE
    }

    /** A handler and the type of the data it takes. */
    public record Reaction<T>(Class<T> data, Handler<T> handler) {}

    /** What to do with a fact. */
    @FunctionalInterface
    public interface Handler<T> {
        void on(ReceivedFact<T> fact) throws Exception;
    }
}
