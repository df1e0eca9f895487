package dev.praxis.platform.consumer;

import dev.praxis.platform.fact.Envelope;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/**
 * The meters of consumers, each with the tag {@code consumer}.
 *
 * <ul>
 *   <li>{@code praxis.consumer.lag}: records on the topic that the consumer has not taken yet
 *   <li>{@code praxis.deadletters}: dead letters that were not replayed
 *   <li>{@code praxis.consumer.delay}: from a record's time to the end of the reaction
 *   <li>{@code praxis.consumer.retries}: failed reactions that are tried again
 *   <li>{@code praxis.consumer.given.up}: records given up
 * </ul>
 */
final class ConsumerMeters {

    private final MeterRegistry registry;
    private final Clock clock;

    ConsumerMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void gauges(Subscription subscription, Backlog backlog) {
        gauge("praxis.consumer.lag", subscription, backlog, some -> some.lag(subscription));
        gauge("praxis.deadletters", subscription, backlog, some -> some.deadLetters(subscription));
    }

    private void gauge(String name, Subscription subscription, Backlog backlog, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, backlog, value)
                .tag("consumer", subscription.consumer())
                .register(registry);
    }

    void handled(Subscription subscription, Envelope envelope) {
        Duration passed = Duration.between(envelope.time(), clock.instant());
        registry.timer("praxis.consumer.delay", "consumer", subscription.consumer())
                .record(passed.isNegative() ? Duration.ZERO : passed);
    }

    void retried(Subscription subscription) {
        registry.counter("praxis.consumer.retries", "consumer", subscription.consumer())
                .increment();
    }

    void gaveUp(Subscription subscription) {
        registry.counter("praxis.consumer.given.up", "consumer", subscription.consumer())
                .increment();
    }
}
