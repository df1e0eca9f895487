package dev.praxis.platform.fact;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a service publishes of one kind of aggregate; each service declares one as a bean for each of its aggregates.
 *
 * <p>Facts go to the service's own topic of facts, {@code praxis.<service>.events}. Where states are declared, the
 * latest state follows the facts of each change on a compacted topic, and a tombstone follows the last one.
 *
 * @param <A> the kind of aggregate
 * @param aggregate its class
 * @param states what is published of its state, null where nothing is
 */
public record Publication<A extends Aggregate>(
        Class<A> aggregate, @Nullable States<A, ?> states) {

    /** Publishes the facts of a kind of aggregate, and no states. */
    public static <A extends Aggregate> Publication<A> of(Class<A> aggregate) {
        return new Publication<>(aggregate, null);
    }

    /**
     * Publishes states too.
     *
     * @param topic the full name of the compacted topic, such as {@code praxis.membership.profiles}
     * @param type the record that is published; its name is the state's name on the wire, such as {@code ProfileState}
     * @param state the state of an aggregate as others may know it
     */
    public <S extends Record> Publication<A> withStates(String topic, Class<S> type, Function<A, S> state) {
        return new Publication<>(aggregate, new States<>(topic, type, state));
    }

    /** The states of a kind of aggregate: their topic, their type and how one is made. */
    public record States<A extends Aggregate, S extends Record>(String topic, Class<S> type, Function<A, S> state) {}
}
