package dev.praxis.local.bench;

import dev.praxis.local.runner.LocalPlatform;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The time from the command to all healthy: the first time after a build, and later times. */
final class StartBenchmark implements Benchmark {

    private static final int LATER_STARTS = 3;
    private static final Duration PREPARED_BOUND = Duration.ofMinutes(10);

    private final PrintStream out;

    StartBenchmark(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public boolean startsItsOwn() {
        return true;
    }

    @Override
    public List<Row> run(Bench bench) throws InterruptedException {
        Path data = bench.scratch().resolve("start");
        // A cache of its own, so that nothing is left of earlier starts.
        Map<String, String> environment =
                Map.of("PRAXIS_CACHE", bench.scratch().resolve("start-cache").toString());
        double first;
        try (LocalPlatform platform = LocalPlatform.start(data, List.of("--port=0"), environment, out)) {
            first = platform.startSeconds();
            platform.awaitPrepared(PREPARED_BOUND);
        }
        List<Double> later = new ArrayList<>();
        for (int start = 0; start < LATER_STARTS; start++) {
            try (LocalPlatform platform = LocalPlatform.start(data, List.of("--port=0"), environment, out)) {
                later.add(platform.startSeconds());
            }
        }
        return List.of(
                new Row("first start after a build to all healthy", "60 s", Spread.of(List.of(first)), "s"),
                new Row("later start to all healthy", "15 s", Spread.of(later), "s"));
    }
}
