package dev.praxis.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An embedded server in a child JVM with the class path of this one, on a port that it keeps over restarts. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration READY_BOUND = Duration.ofSeconds(60);
    private static final Duration STOP_GRACE = Duration.ofSeconds(30);
    private static final int KEPT_LINES = 200;

    private final EmbeddedServer server;
    private final Path data;
    private final int port;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private RunningProcess process;
    private String address;

    private ChildProcess(EmbeddedServer server, Path data, int port) throws InterruptedException {
        this.server = server;
        this.data = data;
        this.port = port;
        this.process = launch();
        this.address = awaitReady();
    }

    /**
     * Starts the server on a free port and waits until it serves.
     *
     * @throws NotReadyException with its last output if it does not
     */
    public static ChildProcess start(EmbeddedServer server, Path data) throws InterruptedException {
        return new ChildProcess(server, data, FreePort.next());
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    /** What the ready line gave: {@code 127.0.0.1:PORT} of the broker, {@code mongodb://127.0.0.1:PORT} of the store. */
    public String address() {
        return address;
    }

    /** The last lines that the server printed. */
    public List<String> output() {
        return List.copyOf(output);
    }

    /** Ends the server in order. */
    public void stop() throws InterruptedException {
        process.stop(STOP_GRACE);
    }

    /** Ends the server by force, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    /** Starts the ended server again on the same port and data, and waits until it serves. */
    public void restart() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
        process = launch();
        address = awaitReady();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private RunningProcess launch() {
        List<String> command = server.command(port, data).line();
        return RunningProcess.start(new LaunchSpec(server.label(), command, Map.of(), server.readiness()), this::keep);
    }

    private String awaitReady() throws InterruptedException {
        try {
            return process.awaitReady(READY_BOUND);
        } catch (NotReadyException failure) {
            process.kill();
            throw new NotReadyException(
                    failure.getMessage() + System.lineSeparator() + String.join(System.lineSeparator(), output));
        }
    }

    private void keep(String line) {
        output.add(line);
        while (output.size() > KEPT_LINES) {
            output.poll();
        }
    }
}
