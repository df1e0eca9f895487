package dev.praxis.local.runner;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the platform a call is about. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the data lives (default: .praxis in the repository).")
    private @Nullable Path directory;

    public DataDirectory directory() {
        return new DataDirectory(directory == null ? Home.directory().resolve(".praxis") : directory);
    }

    /** True if the caller named a directory. */
    public boolean isGiven() {
        return directory != null;
    }
}
