package dev.praxis.platform.fact;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** Makes UUIDv7. */
final class TimeOrderedIds implements Ids {

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public String next() {
        return generator.generate().toString();
    }
}
