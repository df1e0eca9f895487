package dev.praxis.local.runner;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** A platform in the hands of this process: from taking the data directory to giving it back. */
final class Supervision {

    private final DataDirectory data;
    private final UpSettings settings;
    private final ServicePrograms programs;
    private final SupervisorBounds bounds;
    private final Progress progress;
    private final AtomicBoolean ready = new AtomicBoolean();
    private final AtomicBoolean prepared = new AtomicBoolean();

    Supervision(
            DataDirectory data,
            UpSettings settings,
            ServicePrograms programs,
            SupervisorBounds bounds,
            Progress progress) {
        this.data = data;
        this.settings = settings;
        this.programs = programs;
        this.bounds = bounds;
        this.progress = progress;
    }

    /** What is done besides once all processes are ready, in the background. */
    interface Afterwards {

        void run(PlatformPlan plan) throws InterruptedException;

        /** Ends a run that goes on. */
        void stop() throws InterruptedException;
    }

    /**
     * Starts the platform and keeps it running until this JVM is asked to end.
     *
     * @throws RunnerException if it cannot be started; nothing is left running then
     */
    void run(Afterwards afterwards, BiConsumer<PlatformPlan, Secrets> onReady) throws InterruptedException {
        try (DataLock lock = DataLock.take(data)) {
            data.prepare();
            RunState.remove(data);
            Secrets secrets = Secrets.of(data);
            PlatformPlan plan = PlatformPlan.of(settings, data, secrets, programs);
            Supervisor supervisor = new Supervisor(plan, data, bounds, processes -> changed(plan, processes));
            CountDownLatch down = new CountDownLatch(1);
            Thread stop = Thread.ofPlatform().unstarted(() -> {
                stopAll(afterwards, supervisor, lock);
                down.countDown();
            });
            Runtime.getRuntime().addShutdownHook(stop);
            try {
                supervisor.start();
            } catch (RunnerException failure) {
                stopUnlessStopping(stop, down);
                throw failure;
            }
            progress.leave();
            onReady.accept(plan, secrets);
            // Only now: who started this in the background shows what was said until then.
            ready.set(true);
            changed(plan, supervisor.processes());
            prepare(afterwards, plan);
            changed(plan, supervisor.processes());
            down.await();
        }
    }

    private void prepare(Afterwards afterwards, PlatformPlan plan) throws InterruptedException {
        try {
            afterwards.run(plan);
            prepared.set(true);
        } catch (RuntimeException failure) {
            progress.say("The next start will not be faster: " + failure.getMessage());
        }
    }

    private static void stopUnlessStopping(Thread stop, CountDownLatch down) throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
            stop.start();
        } catch (IllegalStateException stoppingAlready) {
            // The hook does the same.
        }
        down.await();
    }

    private void changed(PlatformPlan plan, List<SupervisedProcess> processes) {
        progress.show(processes);
        new RunState(
                        plan.url(),
                        plan.kafka(),
                        plan.mongodb(),
                        ProcessHandle.current().pid(),
                        ready.get(),
                        prepared.get(),
                        processes.stream().map(RunState.Entry::of).toList())
                .write(data);
    }

    private void stopAll(Afterwards afterwards, Supervisor supervisor, DataLock lock) {
        progress.leave();
        try {
            afterwards.stop();
            supervisor.stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        RunState.remove(data);
        lock.close();
    }
}
