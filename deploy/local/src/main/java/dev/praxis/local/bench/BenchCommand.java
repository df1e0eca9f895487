package dev.praxis.local.bench;

import dev.praxis.local.bench.Report.Named;
import dev.praxis.local.runner.DataOption;
import dev.praxis.local.runner.LocalPlatform;
import dev.praxis.local.runner.RunState;
import dev.praxis.local.runner.RunnerException;
import dev.praxis.local.store.StoreBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the budgets on a platform of its own, or on the one that runs on {@code --data}. */
@Command(
        name = "bench",
        description = "Measures the budgets, prints a table, writes JSON.",
        subcommands = StoreBenchmark.class)
public final class BenchCommand implements Callable<Integer> {

    private static final PrintStream PROGRESS = System.err;
    private static final List<Benchmark> ALL = List.of(
            new StartBenchmark(PROGRESS),
            new MemoryBenchmark(),
            new SignInBenchmark(),
            new JoiningBenchmark(),
            new CommunitiesBenchmark(),
            new FactsBenchmark(),
            new DiscussionBenchmark(PROGRESS),
            new LiveBenchmark(),
            new WebBenchmark());

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description =
                    "One of them only: start, memory, sign-in, joining, communities, facts, discussion, live, web.")
    private @Nullable String name;

    @Option(names = "--json", paramLabel = "FILE", description = "Where the JSON goes (default: the data directory).")
    private @Nullable Path json;

    @Override
    public Integer call() throws InterruptedException, IOException {
        List<Benchmark> chosen = ALL.stream()
                .filter(benchmark -> name == null || benchmark.name().equals(name))
                .toList();
        if (chosen.isEmpty()) {
            throw new RunnerException("There is no benchmark " + name + ". There are: "
                    + String.join(", ", ALL.stream().map(Benchmark::name).toList()) + ".");
        }
        Path scratch = Files.createTempDirectory("praxis-bench-");
        List<Named> results = new ArrayList<>();
        try {
            measure(
                    chosen.stream().filter(Benchmark::startsItsOwn).toList(),
                    new Bench(scratch, scratch, null),
                    results);
            measureTogether(
                    chosen.stream()
                            .filter(benchmark -> !benchmark.startsItsOwn())
                            .toList(),
                    scratch,
                    results);
        } finally {
            delete(scratch);
        }
        Report report = Report.of(results);
        report.print(System.out);
        Path file = json == null ? defaultFile(report) : json;
        report.write(file);
        System.out.println("\nWritten to " + file);
        return 0;
    }

    private void measureTogether(List<Benchmark> benchmarks, Path scratch, List<Named> results)
            throws InterruptedException {
        if (benchmarks.isEmpty()) {
            return;
        }
        if (data.isGiven()) {
            measure(
                    benchmarks,
                    new Bench(scratch, data.directory().root(), RunState.required(data.directory())),
                    results);
            return;
        }
        List<String> arguments = List.of("--port=0", "--no-limits");
        Path own = scratch.resolve("platform");
        try (LocalPlatform platform = LocalPlatform.start(own, arguments, Map.of(), PROGRESS)) {
            measure(benchmarks, new Bench(scratch, own, platform.state()), results);
        }
    }

    private static void measure(List<Benchmark> benchmarks, Bench bench, List<Named> results)
            throws InterruptedException {
        for (Benchmark benchmark : benchmarks) {
            System.err.println("Measuring " + benchmark.name());
            try {
                benchmark.run(bench).forEach(row -> results.add(new Named(benchmark.name(), row)));
            } catch (BenchFailure failure) {
                throw new RunnerException("Cannot measure " + benchmark.name() + ": " + failure.getMessage());
            }
        }
    }

    private Path defaultFile(Report report) {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                .withZone(ZoneOffset.UTC)
                .format(report.time());
        return data.directory().root().resolve("bench-" + (name == null ? "all" : name) + "-" + time + ".json");
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
