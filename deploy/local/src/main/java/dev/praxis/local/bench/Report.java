package dev.praxis.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a whole run, and the machine they were measured on. */
record Report(Instant time, String java, String system, int processors, List<Named> results) {

    /** A row and the benchmark it came from. */
    record Named(String benchmark, Row row) {}

    Report {
        results = List.copyOf(results);
    }

    static Report of(List<Named> results) {
        return new Report(
                Instant.now(),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                results);
    }

    void print(PrintStream out) {
        out.printf(
                "%n%-12s %-60s %-52s %10s %10s %10s %s%n", "BENCHMARK", "WHAT", "BUDGET", "MEDIAN", "MIN", "MAX", "");
        for (Named named : results) {
            Row row = named.row();
            out.printf(
                    Locale.ROOT,
                    "%-12s %-60s %-52s %10.1f %10.1f %10.1f %s%n",
                    named.benchmark(),
                    row.what(),
                    row.budget(),
                    row.measured().median(),
                    row.measured().min(),
                    row.measured().max(),
                    row.unit());
        }
    }

    void write(Path file) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(
                    file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
