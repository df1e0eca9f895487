package dev.praxis.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The meters of the relay.
 *
 * <ul>
 *   <li>{@code praxis.outbox.depth}: aggregates with facts waiting in the store, 10,000 at most
 *   <li>{@code praxis.relay.queue}: aggregates being served or waiting in memory
 *   <li>{@code praxis.relay.delay}: from the recording of a fact to its acknowledgement
 *   <li>{@code praxis.relay.states}: states and tombstones sent
 *   <li>{@code praxis.relay.failures}: deliveries that failed and are tried again
 *   <li>{@code praxis.relay.overflow}: saves that found no room in memory and were left to the sweeper
 *   <li>{@code praxis.relay.swept}: aggregates that the sweeper picked up
 * </ul>
 */
final class RelayMeters {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer delay;
    private final Counter states;
    private final Counter failures;
    private final Counter overflow;
    private final Counter swept;

    RelayMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.delay = Timer.builder("praxis.relay.delay")
                .description("From the recording of a fact to its acknowledgement")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(registry);
        this.states = registry.counter("praxis.relay.states");
        this.failures = registry.counter("praxis.relay.failures");
        this.overflow = registry.counter("praxis.relay.overflow");
        this.swept = registry.counter("praxis.relay.swept");
    }

    void gauges(Supplier<Number> depth, Supplier<Number> queue) {
        Gauge.builder("praxis.outbox.depth", depth)
                .description("Aggregates with facts waiting")
                .register(registry);
        Gauge.builder("praxis.relay.queue", queue).register(registry);
    }

    void factSent(Instant recorded) {
        Duration passed = Duration.between(recorded, clock.instant());
        delay.record(passed.isNegative() ? Duration.ZERO : passed);
    }

    void stateSent() {
        states.increment();
    }

    void failed() {
        failures.increment();
    }

    void overflowed() {
        overflow.increment();
    }

    void swept(long aggregates) {
        swept.increment((double) aggregates);
    }
}
