package dev.praxis.membership;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.praxis.platform.fact.Ids;

/** New ids from the clock and randomness: UUIDv7 (RFC 9562). */
final class TimeOrderedIds implements Ids {

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public String next() {
        return generator.generate().toString();
    }
}
