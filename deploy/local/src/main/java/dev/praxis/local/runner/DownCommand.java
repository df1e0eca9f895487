package dev.praxis.local.runner;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the platform in order and waits until all of it is gone. */
@Command(name = "down", description = "Stops everything in order; nothing is lost.")
final class DownCommand implements Callable<Integer> {

    private static final Duration BOUND = Duration.ofMinutes(3);

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        stop(data.directory());
        return 0;
    }

    /** Stops what runs on the directory, if anything does. */
    static void stop(DataDirectory data) throws InterruptedException {
        OptionalLong holder = DataLock.holder(data);
        if (holder.isEmpty()) {
            System.out.println("Praxis does not run on " + data.root() + ".");
            return;
        }
        long pid = holder.getAsLong();
        CompletableFuture<ProcessHandle> end = ProcessHandle.of(pid)
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(ProcessHandle.current()));
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        try {
            end.get(BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new RunnerException("The supervisor (process " + pid + ") did not end within " + BOUND.toMinutes()
                    + " minutes. See " + data.logs());
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
        System.out.println("Praxis on " + data.root() + " is stopped.");
    }
}
