package dev.praxis.discussion.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Those who watch one place at this instance, and what they were told.
 *
 * <p>Facts may be late, come twice or not at all. So the channel notes which version of each thing it told of, and up to
 * which moment it is known from the store that nothing was missed: its position, from which a reader that lost its
 * connection goes on, at any instance.
 */
final class Channel {

    private final Place place;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private Map<String, Long> told = new HashMap<>();
    private Map<String, Long> toldBefore = new HashMap<>();
    private volatile long position;

    /**
     * A channel that nobody watches yet.
     *
     * @param position a moment before which everything is stored
     */
    Channel(Place place, long position) {
        this.place = place;
        this.position = position;
    }

    Place place() {
        return place;
    }

    Collection<Subscriber> subscribers() {
        return subscribers;
    }

    void add(Subscriber subscriber) {
        subscribers.add(subscriber);
    }

    /** Lets a subscriber go; true where nobody is left. */
    boolean remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
        return subscribers.isEmpty();
    }

    /** A moment before which nothing was missed, in milliseconds. */
    long position() {
        return position;
    }

    /** Notes that nothing was missed before a moment, and forgets what was told long before. */
    void advance(long moment) {
        lock.lock();
        try {
            toldBefore = told;
            told = new HashMap<>();
            position = Math.max(position, moment);
        } finally {
            lock.unlock();
        }
    }

    /** Whether a version of a thing, or a later one, was told. */
    boolean told(String thing, long version) {
        lock.lock();
        try {
            return version(thing) >= version;
        } finally {
            lock.unlock();
        }
    }

    private long version(String thing) {
        return Math.max(told.getOrDefault(thing, -1L), toldBefore.getOrDefault(thing, -1L));
    }

    /** Notes a version as told although it was not, since everybody knows it. */
    void assume(String thing, long version) {
        lock.lock();
        try {
            told.merge(thing, version, Math::max);
        } finally {
            lock.unlock();
        }
    }

    /** Tells everybody of a version of a thing, as {@link #tell(String, long, Predicate, Supplier)} does. */
    int tell(String thing, long version, Supplier<Frame> frame) {
        return tell(thing, version, reader -> true, frame);
    }

    /**
     * Tells an audience of a version of a thing, unless it or a later one was told.
     *
     * @return how many were dropped because they do not keep up; -1 where there was nothing to tell
     */
    int tell(String thing, long version, Predicate<Subscriber> audience, Supplier<Frame> frame) {
        lock.lock();
        try {
            boolean known = version(thing) >= version;
            told.merge(thing, version, Math::max);
            return known ? -1 : send(frame.get(), audience);
        } finally {
            lock.unlock();
        }
    }

    /** Sends everybody something that is no version of anything. */
    int send(Frame frame) {
        return send(frame, reader -> true);
    }

    /** Sends an audience something that is no version of anything. */
    int send(Frame frame, Predicate<Subscriber> audience) {
        int dropped = 0;
        for (Subscriber subscriber : subscribers) {
            if (audience.test(subscriber) && !subscriber.offer(frame)) {
                dropped++;
            }
        }
        return dropped;
    }
}
