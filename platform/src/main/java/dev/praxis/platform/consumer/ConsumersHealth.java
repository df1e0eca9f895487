package dev.praxis.platform.consumer;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Tells what waits for each consumer; always up, because a service works while its consumers wait for Kafka. */
final class ConsumersHealth extends AbstractHealthIndicator {

    private final Subscriptions subscriptions;
    private final Backlog backlog;

    ConsumersHealth(Subscriptions subscriptions, Backlog backlog) {
        this.subscriptions = subscriptions;
        this.backlog = backlog;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Map<String, Object> waiting = new TreeMap<>();
        subscriptions.all().stream()
                .filter(subscription -> !subscription.everyInstance())
                .forEach(subscription -> waiting.put(
                        subscription.consumer(),
                        Map.of("lag", backlog.lag(subscription), "deadLetters", backlog.deadLetters(subscription))));
        builder.up().withDetails(waiting);
    }
}
