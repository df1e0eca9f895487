package dev.praxis.local.bench;

import dev.praxis.local.runner.ProcessFacts;
import dev.praxis.local.runner.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Resident memory of every process and of all together, while nobody uses the platform. */
final class MemoryBenchmark implements Benchmark {

    private static final int SAMPLES = 5;
    private static final int SETTLE_SECONDS = 20;
    private static final int BETWEEN_SECONDS = 2;
    private static final double KIB_PER_MIB = 1024;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Row> run(Bench bench) throws InterruptedException {
        RunState platform = bench.platform();
        List<String> names = new ArrayList<>(List.of("supervisor"));
        List<Long> pids = new ArrayList<>(List.of(platform.supervisor()));
        platform.processes().forEach(process -> {
            names.add(process.name());
            pids.add(process.pid());
        });
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        List<List<Double>> samples = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            samples.add(pids.stream()
                    .map(pid -> ProcessFacts.rssKb(pid) / KIB_PER_MIB)
                    .toList());
            TimeUnit.SECONDS.sleep(BETWEEN_SECONDS);
        }
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < pids.size(); index++) {
            int column = index;
            List<Double> values =
                    samples.stream().map(sample -> sample.get(column)).toList();
            rows.add(new Row("idle memory of " + names.get(index), "", Spread.of(values), "MB"));
        }
        List<Double> totals = samples.stream()
                .map(sample -> sample.stream().mapToDouble(Double::doubleValue).sum())
                .toList();
        rows.add(new Row("idle memory of the whole platform", "2048 MB", Spread.of(totals), "MB"));
        return rows;
    }
}
