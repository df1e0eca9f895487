package dev.praxis.discussion.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What operators see of live streams. */
@Component
class LiveMeters {

    private final Clock clock;
    private final Timer delay;
    private final Counter dropped;
    private final Counter missed;

    LiveMeters(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.delay = Timer.builder("praxis.discussion.live.delay")
                .description("From a fact's time until it is on its way to all readers")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(registry);
        this.dropped = Counter.builder("praxis.discussion.live.dropped")
                .description("Streams ended because their readers did not keep up")
                .register(registry);
        this.missed = Counter.builder("praxis.discussion.live.missed")
                .description("Changes of which no fact came in time, found in the store")
                .register(registry);
    }

    /** Counts what came of telling a fact. */
    void told(Instant time, int drops) {
        if (drops >= 0) {
            delay.record(Duration.between(time, clock.instant()));
        }
        dropped(drops);
    }

    /** Counts what came of telling what was found in the store. */
    void found(int drops) {
        if (drops >= 0) {
            missed.increment();
        }
        dropped(drops);
    }

    void dropped(int drops) {
        dropped.increment(Math.max(0, drops));
    }
}
