package dev.praxis.local.bench;

import dev.praxis.local.runner.RunState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the processes of a platform take of the processors, those of one service together. */
final class Processors {

    private final RunState platform;
    private Map<String, Duration> before;

    Processors(RunState platform) {
        this.platform = platform;
        this.before = used();
    }

    /** Microseconds for each of a number of requests since this was made or asked last, by service. */
    Map<String, Double> microsEach(long requests) {
        Map<String, Duration> now = used();
        Map<String, Double> each = new LinkedHashMap<>();
        now.forEach((name, time) -> each.put(
                name,
                time.minus(before.getOrDefault(name, Duration.ZERO)).toNanos() / 1_000.0 / Math.max(1, requests)));
        before = now;
        return each;
    }

    private Map<String, Duration> used() {
        Map<String, Duration> used = new LinkedHashMap<>();
        for (RunState.Entry process : platform.processes()) {
            Duration time = ProcessHandle.of(process.pid())
                    .flatMap(handle -> handle.info().totalCpuDuration())
                    .orElse(Duration.ZERO);
            used.merge(process.name().replaceFirst("-\\d+$", ""), time, Duration::plus);
        }
        return used;
    }
}
