package dev.praxis.local.runner;

import dev.praxis.local.process.NotReadyException;
import dev.praxis.local.process.RunningProcess;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of the platform that is kept running: when it dies, it is started again after a pause. */
final class SupervisedProcess {

    /** Where a process is in its life. */
    enum State {
        PLANNED,
        STARTING,
        READY,
        RESTARTING,
        FAILED,
        STOPPED
    }

    /** How the first start of a process went: {@code failure} is empty if it became ready. */
    record Outcome(SupervisedProcess process, Optional<RuntimeException> failure) {}

    private final PlannedProcess plan;
    private final SupervisorBounds bounds;
    private final LogFile log;
    private final Runnable changed;
    private final RestartPauses pauses = new RestartPauses();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Duration healthy = Duration.ZERO;
    private volatile State state = State.PLANNED;
    private volatile @Nullable RunningProcess process;

    SupervisedProcess(PlannedProcess plan, SupervisorBounds bounds, LogFile log, Runnable changed) {
        this.plan = plan;
        this.bounds = bounds;
        this.log = log;
        this.changed = changed;
    }

    PlannedProcess plan() {
        return plan;
    }

    State state() {
        return state;
    }

    LogFile log() {
        return log;
    }

    /** The process id, 0 while none runs. */
    long pid() {
        RunningProcess current = process;
        return current == null || !current.isAlive() ? 0 : current.pid();
    }

    /** Starts the process and puts the outcome of the first start into the queue once it is known. */
    void start(Queue<Outcome> outcomes) {
        Thread.ofVirtual().name("supervise-" + plan.name()).start(() -> supervise(outcomes));
    }

    /** Stops the process for good, by force after the grace. */
    void stop() throws InterruptedException {
        RunningProcess current;
        synchronized (this) {
            stopping.countDown();
            current = process;
        }
        if (current != null) {
            current.stop(bounds.grace());
        }
        enter(State.STOPPED);
        log.close();
    }

    private void supervise(Queue<Outcome> outcomes) {
        try {
            runOnce(() -> outcomes.add(new Outcome(this, Optional.empty())));
            while (isWanted()) {
                restartAfterPause();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            if (!isWanted()) {
                return;
            }
            stopping.countDown();
            enter(State.FAILED);
            outcomes.add(new Outcome(this, Optional.of(failure)));
        }
    }

    /** Runs the process to its end, which leaves {@code healthy} telling for how long it was ready. */
    private void runOnce(Runnable onReady) throws InterruptedException {
        healthy = Duration.ZERO;
        RunningProcess current = launch();
        if (current == null) {
            return;
        }
        try {
            current.awaitReady(bounds.ready());
        } catch (NotReadyException failure) {
            current.kill();
            throw failure;
        }
        long ready = System.nanoTime();
        enter(State.READY);
        onReady.run();
        current.awaitExit();
        healthy = Duration.ofNanos(System.nanoTime() - ready);
    }

    private void restartAfterPause() throws InterruptedException {
        Duration pause = pauses.after(healthy);
        keep("[" + plan.name() + " ended; it starts again in " + pause.toSeconds() + " s]");
        enter(State.RESTARTING);
        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        try {
            runOnce(() -> {});
        } catch (NotReadyException again) {
            keep("[" + again.getMessage() + "]");
        }
    }

    private synchronized @Nullable RunningProcess launch() {
        if (!isWanted()) {
            return null;
        }
        enter(State.STARTING);
        RunningProcess started = RunningProcess.start(plan.launch(), this::keep);
        process = started;
        changed.run();
        return started;
    }

    private boolean isWanted() {
        return stopping.getCount() > 0;
    }

    private void enter(State next) {
        if (state != next) {
            state = next;
            changed.run();
        }
    }

    private void keep(String line) {
        try {
            log.append(line);
        } catch (UncheckedIOException closedOrFull) {
            // A full disk must not block the process behind its pipe.
        }
    }
}
