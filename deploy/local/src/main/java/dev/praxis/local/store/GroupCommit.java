package dev.praxis.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thread that commits for all writers that wait at the time, and tells them when their changes are in the file. */
final class GroupCommit implements AutoCloseable {

    private static final long COMPACTION_PAUSE_MILLIS = 250;
    private static final int IDLE_COMPACTIONS = 12;

    /** Many writers at once wait this long for each other: a commit costs nearly the same for one change and for many. */
    private static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final int MANY = 3;

    private final StoreFile file;
    private final BlockingQueue<Consumer<@Nullable Throwable>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closing;
    private int lastGroup;

    GroupCommit(StoreFile file) {
        this.file = file;
        this.thread = Thread.ofPlatform().name("praxis-store-commit").start(this::run);
    }

    /** Calls {@code then} when everything that was changed before is in the file, or with what went wrong. */
    void afterCommit(Consumer<@Nullable Throwable> then) {
        waiting.add(then);
    }

    private void run() {
        try {
            long compacted = System.nanoTime();
            int idleRounds = IDLE_COMPACTIONS;
            while (!closing || !waiting.isEmpty()) {
                Consumer<@Nullable Throwable> first = idleRounds == IDLE_COMPACTIONS
                        ? waiting.take()
                        : waiting.poll(COMPACTION_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    commitFor(first);
                    idleRounds = 0;
                }
                if (System.nanoTime() - compacted > TimeUnit.MILLISECONDS.toNanos(COMPACTION_PAUSE_MILLIS)) {
                    compact(first == null);
                    idleRounds += first == null ? 1 : 0;
                    compacted = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void commitFor(Consumer<@Nullable Throwable> first) {
        List<Consumer<@Nullable Throwable>> group = new ArrayList<>();
        group.add(first);
        if (lastGroup >= MANY) {
            LockSupport.parkNanos(GATHERING_NANOS);
        }
        waiting.drainTo(group);
        lastGroup = group.size();
        Throwable failure = attempt(file::commit);
        group.forEach(then -> then.accept(failure));
    }

    private void compact(boolean idle) {
        // What goes wrong here goes wrong in the next commit as well, which tells the one who waits for it.
        var _ = attempt(() -> file.compact(idle));
    }

    private static @Nullable Throwable attempt(Runnable action) {
        try {
            action.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    @Override
    public void close() {
        closing = true;
        waiting.add(_ -> {});
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
