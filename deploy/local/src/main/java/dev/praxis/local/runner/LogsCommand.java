package dev.praxis.local.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows the logs of all processes, or of one. */
@Command(name = "logs", description = "Follows the logs of everything or of NAME, until Ctrl-C.")
final class LogsCommand implements Callable<Integer> {

    private static final int POLL_MILLIS = 250;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A process, as in ./praxis status.")
    private @Nullable String name;

    @Option(names = "--lines", defaultValue = "20", description = "Lines to show of what is there (default 20).")
    private int lines;

    @Option(names = "--no-follow", description = "Show what is there and end.")
    private boolean noFollow;

    @Override
    public Integer call() throws InterruptedException {
        Path directory = data.directory().logs();
        List<FollowedLog> logs = found(directory);
        int width = logs.stream().mapToInt(log -> log.name().length()).max().orElse(0);
        do {
            for (FollowedLog log : logs) {
                for (String line : log.next()) {
                    System.out.println(logs.size() == 1 ? line : ("%-" + width + "s | %s").formatted(log.name(), line));
                }
            }
            if (!noFollow) {
                Thread.sleep(POLL_MILLIS);
            }
        } while (!noFollow && !System.out.checkError());
        return 0;
    }

    private List<FollowedLog> found(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new RunnerException("There are no logs in " + directory + " yet.");
        }
        try (var files = Files.list(directory)) {
            List<FollowedLog> logs = files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .map(file -> new FollowedLog(file, lines))
                    .filter(log -> isWanted(log.name()))
                    .toList();
            if (logs.isEmpty()) {
                throw new RunnerException(
                        "There is no log " + Optional.ofNullable(name).orElse("") + " in " + directory + ".");
            }
            return logs;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isWanted(String log) {
        return name == null || log.equals(name) || log.startsWith(name + "-");
    }
}
