package dev.praxis.local.runner;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A platform that runs in the background on a directory of its own until it is closed. */
public final class LocalPlatform implements AutoCloseable {

    private static final int POLL_MILLIS = 200;

    private final DataDirectory data;
    private final double startSeconds;

    private LocalPlatform(DataDirectory data, double startSeconds) {
        this.data = data;
        this.startSeconds = startSeconds;
    }

    /**
     * Starts a platform and returns once all of it is healthy.
     *
     * @param arguments those of {@code up}, without {@code --data}; an option and its value are joined by {@code =}
     * @param environment additions to the environment of the supervisor
     * @param out where the progress goes
     * @throws RunnerException if it does not start
     */
    public static LocalPlatform start(
            Path directory, List<String> arguments, Map<String, String> environment, PrintStream out)
            throws InterruptedException {
        DataDirectory data = new DataDirectory(directory);
        long begin = System.nanoTime();
        new DetachedStart(data, environment, out).run(arguments);
        return new LocalPlatform(data, (System.nanoTime() - begin) / 1e9);
    }

    public double startSeconds() {
        return startSeconds;
    }

    public RunState state() {
        return RunState.required(data);
    }

    /** Waits until everything is there that makes the next start faster. */
    public void awaitPrepared(Duration bound) throws InterruptedException {
        long end = System.nanoTime() + bound.toNanos();
        while (!state().prepared()) {
            if (System.nanoTime() > end) {
                throw new RunnerException("The AOT caches were not trained within " + bound.toMinutes() + " minutes.");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    @Override
    public void close() {
        try {
            DownCommand.stop(data);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
