package dev.praxis.discussion.live;

import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.problem.Refusal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The rule how many streams this instance has open, of one member and at all. Ends them before the web server waits for
 * requests that are under way.
 */
@Component
class Admission implements SmartLifecycle {

    private static final int TRIES = 12;
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Map<String, Set<Subscriber>> byMember = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final int most;
    private final int mostOfMember;
    private volatile boolean closed;

    Admission(LiveProperties properties, PraxisProperties praxis, MeterRegistry meters) {
        this.most = properties.connections();
        this.mostOfMember = praxis.limits() ? properties.connectionsPerMember() : Integer.MAX_VALUE;
        Gauge.builder("praxis.discussion.live.connections", open, AtomicInteger::get)
                .description("Open streams")
                .register(meters);
    }

    /**
     * Admits a stream.
     *
     * @throws Refusal with status 429 or 503 where there are too many
     */
    void enter(Subscriber subscriber) {
        if (open.incrementAndGet() > most || closed) {
            open.decrementAndGet();
            throw Refusal.unavailable("too-many-streams", "Too many are watching at the moment.", 5);
        }
        if (!add(subscriber) && !addOnceOthersAreGone(subscriber)) {
            open.decrementAndGet();
            throw Refusal.tooMany(
                    "too-many-streams", "At most " + mostOfMember + " streams of a member may be open.", 5);
        }
    }

    /** A reader that went away is noticed only when something is written to it, and so on its way there. */
    private boolean addOnceOthersAreGone(Subscriber subscriber) {
        try {
            for (int i = 0; i < TRIES; i++) {
                byMember.getOrDefault(memberOf(subscriber), Set.of()).forEach(Subscriber::probe);
                if (addOnceOneLeaves(subscriber)) {
                    return true;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Waits a little; what takes several writes to be noticed needs another probe then. */
    private boolean addOnceOneLeaves(Subscriber subscriber) throws InterruptedException {
        long patience = PATIENCE_NANOS;
        lock.lock();
        try {
            boolean added = add(subscriber);
            while (!added && patience > 0) {
                patience = left.awaitNanos(patience);
                added = add(subscriber);
            }
            return added;
        } finally {
            lock.unlock();
        }
    }

    private boolean add(Subscriber subscriber) {
        Set<Subscriber> streams = byMember.compute(memberOf(subscriber), (member, known) -> {
            Set<Subscriber> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            if (all.stream().filter(other -> !other.isClosed()).count() < mostOfMember) {
                all.add(subscriber);
            }
            return all;
        });
        return streams.contains(subscriber);
    }

    void leave(Subscriber subscriber) {
        open.decrementAndGet();
        byMember.computeIfPresent(memberOf(subscriber), (member, streams) -> {
            streams.remove(subscriber);
            return streams.isEmpty() ? null : streams;
        });
        lock.lock();
        try {
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static String memberOf(Subscriber subscriber) {
        return subscriber.caller().memberId();
    }

    @Override
    public void start() {
        closed = false;
    }

    /** Ends all streams and admits no more. */
    @Override
    public void stop() {
        closed = true;
        byMember.values().forEach(streams -> streams.forEach(Subscriber::close));
    }

    /** Whether streams are admitted, as they are from the beginning. */
    @Override
    public boolean isRunning() {
        return !closed;
    }
}
