package dev.praxis.local.bench;

import dev.praxis.local.runner.RunState;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark works with.
 *
 * @param scratch a directory for its files, removed afterwards
 * @param data the data directory of the platform to measure
 * @param running the platform to measure; none for a benchmark that starts its own
 */
record Bench(Path scratch, Path data, @Nullable RunState running) {

    RunState platform() {
        if (running == null) {
            throw new IllegalStateException("this benchmark starts its own platform");
        }
        return running;
    }
}
