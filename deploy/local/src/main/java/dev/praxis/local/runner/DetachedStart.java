package dev.praxis.local.runner;

import dev.praxis.local.process.JavaCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the supervisor as a process that outlives this one and its terminal, and waits until all is healthy. */
final class DetachedStart {

    private static final List<String> SUPERVISOR_FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xms16m",
            "-Xmx96m",
            "-Xss512k",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED");
    private static final int POLL_MILLIS = 100;

    private final DataDirectory data;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final Path log;

    /** @param environment additions to the environment of the supervisor */
    DetachedStart(DataDirectory data, Map<String, String> environment, PrintStream out) {
        this.data = data;
        this.environment = Map.copyOf(environment);
        this.out = out;
        this.log = data.log("supervisor");
    }

    /** @param arguments those of the call, without {@code --detach} and {@code --data} */
    int run(List<String> arguments) throws InterruptedException {
        DataLock.take(data).close();
        data.prepare();
        RunState.remove(data);
        Process supervisor = start(arguments);
        Thread interrupted = Thread.ofPlatform().unstarted(supervisor::destroy);
        Runtime.getRuntime().addShutdownHook(interrupted);
        long shown = 0;
        boolean ready = false;
        while (!ready && !supervisor.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            shown = show(shown);
            ready = RunState.of(data)
                    .filter(state -> state.supervisor() == supervisor.pid())
                    .filter(RunState::ready)
                    .isPresent();
        }
        show(shown);
        Runtime.getRuntime().removeShutdownHook(interrupted);
        if (ready) {
            return 0;
        }
        throw new RunnerException("Praxis did not start. See " + log);
    }

    private Process start(List<String> arguments) {
        List<String> flags = new ArrayList<>(SUPERVISOR_FLAGS);
        flags.add("-Dpraxis.home=" + Home.directory());
        List<String> up = new ArrayList<>(List.of("up", "--data", data.root().toString()));
        up.addAll(arguments);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.addAll(JavaCommand.ofThisClassPath(flags, PraxisCommand.class.getName(), up)
                .line());
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("supervisor.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            return builder.redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException failure) {
            throw new RunnerException("Cannot start the supervisor: " + failure.getMessage(), failure);
        }
    }

    private long show(long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] more = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(more);
            out.print(new String(more, StandardCharsets.UTF_8));
            out.flush();
            return from + more.length;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
