package dev.praxis.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A started process whose output is handed on line by line. */
public final class RunningProcess {

    private static final Duration PROBE_PAUSE = Duration.ofMillis(50);

    /**
     * The terminal sends Ctrl-C to every process of the group at once. An ignored signal stays ignored across exec, so
     * the children leave it to their parent, which stops them in order.
     */
    private static final List<String> SHIELD = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final LaunchSpec spec;
    private final Process process;
    private final Thread reader;
    private final CompletableFuture<String> readyLine = new CompletableFuture<>();

    private RunningProcess(LaunchSpec spec, Process process, Consumer<String> lines) {
        this.spec = spec;
        this.process = process;
        // A virtual thread that reads a pipe keeps its carrier; silent processes would take them all.
        this.reader = Thread.ofPlatform().daemon().name(spec.name() + "-output").start(() -> read(lines));
    }

    /** Starts the process; every line of its output and errors goes to {@code lines}. */
    public static RunningProcess start(LaunchSpec spec, Consumer<String> lines) {
        List<String> command = new ArrayList<>(SHIELD);
        command.addAll(spec.command());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(spec.environment());
        try {
            return new RunningProcess(spec, builder.start(), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot start " + spec.name() + ": " + failure.getMessage(), failure);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the process is ready and gives the address of its ready line, empty where it has none.
     *
     * @throws NotReadyException if it ends first or is not ready within {@code bound}
     */
    public String awaitReady(Duration bound) throws InterruptedException {
        return switch (spec.readiness()) {
            case Readiness.Line line -> awaitLine(bound);
            case Readiness.Http http -> awaitHttp(http.uri(), bound);
        };
    }

    /** Waits for the end of the process and gives its exit code. */
    public int awaitExit() throws InterruptedException {
        int code = process.waitFor();
        reader.join();
        return code;
    }

    /** True once the process has ended with code 0; one that has not ended within the bound is ended by force. */
    public boolean awaitSuccess(Duration bound) throws InterruptedException {
        if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
        return awaitExit() == 0;
    }

    /** Asks the process to end, and ends it by force if it has not within {@code grace}. */
    public void stop(Duration grace) throws InterruptedException {
        // Process.destroy would also close the output, and with it lose what the process says at its end.
        process.toHandle().destroy();
        if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
        reader.join();
    }

    /** Ends the process by force, as {@code kill -9} does, and waits for its end. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    private String awaitLine(Duration bound) throws InterruptedException {
        try {
            return readyLine.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw tooLate(bound);
        } catch (ExecutionException ended) {
            throw endedEarly();
        }
    }

    private String awaitHttp(URI uri, Duration bound) throws InterruptedException {
        long end = System.nanoTime() + bound.toNanos();
        while (System.nanoTime() < end) {
            if (HttpProbe.answers(uri)) {
                return "";
            }
            if (process.waitFor(PROBE_PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw endedEarly();
            }
        }
        throw tooLate(bound);
    }

    private NotReadyException tooLate(Duration bound) {
        return new NotReadyException(spec.name() + " was not ready within " + bound.toSeconds() + " s");
    }

    private NotReadyException endedEarly() throws InterruptedException {
        return new NotReadyException(spec.name() + " ended with exit code " + awaitExit() + " before it was ready");
    }

    private void read(Consumer<String> lines) {
        String prefix = spec.readiness() instanceof Readiness.Line line ? line.prefix() : null;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String next = output.readLine();
            while (next != null) {
                lines.accept(next);
                if (prefix != null && next.startsWith(prefix)) {
                    readyLine.complete(next.substring(prefix.length()).strip());
                }
                next = output.readLine();
            }
        } catch (IOException | UncheckedIOException broken) {
            lines.accept("[the output of " + spec.name() + " broke off: " + broken.getMessage() + "]");
        } finally {
            readyLine.completeExceptionally(new IOException("end of output"));
        }
    }
}
