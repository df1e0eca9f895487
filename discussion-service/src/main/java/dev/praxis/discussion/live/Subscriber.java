package dev.praxis.discussion.live;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityVisit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One open stream. Who has news leaves it here without waiting; the thread of the request writes it. A reader that does not
 * keep up is let go, and catches up when it connects again.
 */
final class Subscriber {

    private final LiveProperties bounds;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<Frame> waiting = new ArrayDeque<>();
    private volatile CommunityVisit visit;
    private long waitingBytes;
    private boolean closed;

    Subscriber(CommunityVisit visit, LiveProperties bounds) {
        this.visit = visit;
        this.bounds = bounds;
    }

    Caller caller() {
        return visit.caller();
    }

    /** The reader in the community, as last looked up. */
    CommunityVisit visit() {
        return visit;
    }

    void admit(CommunityVisit again) {
        visit = again;
    }

    /** Leaves something for the reader; false where that was too much, and the stream ends. */
    boolean offer(Frame frame) {
        lock.lock();
        try {
            if (closed) {
                return true;
            }
            boolean full = waiting.size() >= bounds.waitingEvents()
                    || (!waiting.isEmpty()
                            && waitingBytes + frame.length()
                                    > bounds.waitingBytes().toBytes());
            if (full) {
                end();
                return false;
            }
            waiting.add(frame);
            waitingBytes += frame.length();
            news.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Has something written, unless that is about to happen, so that it is noticed where the reader is gone. */
    void probe() {
        lock.lock();
        try {
            if (!closed && waiting.isEmpty()) {
                waiting.add(Frame.COMMENT);
                news.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the stream; what waits is dropped. */
    void close() {
        lock.lock();
        try {
            end();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        closed = true;
        waiting.clear();
        waitingBytes = 0;
        news.signal();
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes what comes in, until the stream is closed or its time is up.
     *
     * @param nanos how long it may last
     * @throws IOException where the reader is gone
     */
    void serve(OutputStream out, long nanos) throws IOException, InterruptedException {
        long end = System.nanoTime() + nanos;
        List<Frame> batch = new ArrayList<>();
        while (take(batch, end - System.nanoTime())) {
            for (Frame frame : batch) {
                frame.writeTo(out);
            }
            out.flush();
            batch.clear();
        }
    }

    private boolean take(List<Frame> batch, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed && left > 0) {
                left = news.awaitNanos(left);
            }
            if (closed || waiting.isEmpty()) {
                return false;
            }
            batch.addAll(waiting);
            waiting.clear();
            waitingBytes = 0;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** For how long a stream may go on whose access token has some time left; streams that began together do not end so. */
    static long lifeOf(long tokenMillis, double chance) {
        return TimeUnit.MILLISECONDS.toNanos(Math.max(0, (long) (tokenMillis * (1 - chance / 5))));
    }
}
