package dev.praxis.platform.consumer;

import org.jspecify.annotations.Nullable;

/**
 * A replica that follows a topic of states, declared as a bean.
 *
 * @param <S> the consumer's own record of the fields it uses
 * @param <R> the replica
 * @param consumer the consumer's name within its service, such as {@code memberships}
 * @param topic the compacted topic, such as {@code praxis.membership.memberships}
 * @param state the class of S; other fields are ignored
 * @param replica the class of R, a document of its own collection
 * @param projection makes the replica from a state; null where the state is not to be kept
 */
public record StateSubscription<S, R extends Replica>(
        String consumer, String topic, Class<S> state, Class<R> replica, Projection<S, R> projection) {

    /** Makes a replica from a state. */
    @FunctionalInterface
    public interface Projection<S, R extends Replica> {
        @Nullable R of(String id, long sequence, S state);
    }
}
