package dev.praxis.local.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a running platform tells other calls about itself, in {@code run.json} of its data directory.
 *
 * @param supervisor the process id of the supervisor
 * @param ready true once every process was ready
 * @param prepared true once everything that makes the next start faster is there
 */
public record RunState(
        String url,
        String kafka,
        String mongodb,
        long supervisor,
        boolean ready,
        boolean prepared,
        List<Entry> processes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public RunState {
        processes = List.copyOf(processes);
    }

    /**
     * One process.
     *
     * @param pid 0 while it does not run
     * @param healthUri answers 200 while the process is healthy; empty if only its port tells
     */
    public record Entry(String name, long pid, int port, String state, String healthUri) {

        static Entry of(SupervisedProcess process) {
            PlannedProcess plan = process.plan();
            return new Entry(
                    plan.name(), process.pid(), plan.port(), process.state().name(), plan.healthUri());
        }
    }

    /** The state of the platform that runs on the directory, if one does. */
    public static Optional<RunState> of(DataDirectory data) {
        if (Files.notExists(data.runFile()) || DataLock.holder(data).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(data.runFile()), RunState.class));
        } catch (NoSuchFileException starting) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The state of the platform that runs on the directory. */
    public static RunState required(DataDirectory data) {
        return of(data).orElseThrow(() ->
                new RunnerException("Praxis does not run on " + data.root() + ". Start it with ./praxis up."));
    }

    void write(DataDirectory data) {
        Path unfinished = data.runFile().resolveSibling("run.json.new");
        try {
            Files.deleteIfExists(unfinished);
            // The address of a real cluster may hold a password.
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, JSON.writeValueAsString(this));
            Files.move(unfinished, data.runFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void remove(DataDirectory data) {
        try {
            Files.deleteIfExists(data.runFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
