package dev.praxis.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries in this process, one at a time for each aggregate.
 *
 * <p>While one is under way, only the newest that follows is kept: an outbox holds all that is not sent yet. The number
 * of aggregates is bounded; what finds no room stays in the store.
 */
final class Lanes {

    private static final class Lane {
        final CompletableFuture<Boolean> done = new CompletableFuture<>();

        @Nullable Delivery next;

        Lane(Delivery next) {
            this.next = next;
        }
    }

    private final Map<String, Lane> lanes = new HashMap<>();
    private final int capacity;
    private final Semaphore permits;
    private final Predicate<Delivery> work;

    /**
     * Lanes without deliveries.
     *
     * @param capacity how many aggregates may be under way or wait
     * @param concurrency how many may be under way
     * @param work does a delivery and tells whether it went well
     */
    Lanes(int capacity, int concurrency, Predicate<Delivery> work) {
        this.capacity = capacity;
        this.permits = new Semaphore(concurrency);
        this.work = work;
    }

    /**
     * Takes a delivery over.
     *
     * @return tells, when its aggregate has nothing more to do, whether all went well; empty where there was no room
     */
    Optional<CompletableFuture<Boolean>> offer(Delivery delivery) {
        String key = delivery.lane();
        Lane fresh;
        synchronized (lanes) {
            Lane busy = lanes.get(key);
            if (busy != null) {
                if (busy.next == null || delivery.supersedes(busy.next)) {
                    busy.next = delivery;
                }
                return Optional.of(busy.done);
            }
            if (lanes.size() >= capacity) {
                return Optional.empty();
            }
            fresh = new Lane(delivery);
            lanes.put(key, fresh);
        }
        Thread.ofVirtual().name("praxis-relay").start(() -> serve(key, fresh));
        return Optional.of(fresh.done);
    }

    /** Whether a newer delivery of the same aggregate waits already. */
    boolean hasNext(Delivery delivery) {
        synchronized (lanes) {
            Lane lane = lanes.get(delivery.lane());
            return lane != null && lane.next != null;
        }
    }

    int size() {
        synchronized (lanes) {
            return lanes.size();
        }
    }

    private void serve(String key, Lane lane) {
        boolean well = true;
        for (Delivery next = take(key, lane); next != null; next = take(key, lane)) {
            permits.acquireUninterruptibly();
            try {
                well &= work.test(next);
            } finally {
                permits.release();
            }
        }
        lane.done.complete(well);
    }

    /** The next delivery; where there is none, the lane ends in the same step, so that no offer is missed. */
    private @Nullable Delivery take(String key, Lane lane) {
        synchronized (lanes) {
            Delivery next = lane.next;
            lane.next = null;
            if (next == null) {
                lanes.remove(key);
            }
            return next;
        }
    }

    /** Waits until nothing is under way, but not longer than a time; false where something is left. */
    boolean awaitIdle(Duration atMost) throws InterruptedException {
        List<CompletableFuture<Boolean>> all;
        synchronized (lanes) {
            all = lanes.values().stream().map(lane -> lane.done).toList();
        }
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
                    .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException left) {
            return false;
        }
    }
}
