package dev.praxis.platform.outbox;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Tells whether facts flow; always up, because a service works on while its facts wait for Kafka. */
final class RelayHealth extends AbstractHealthIndicator {

    private final BrokerPause pause;
    private final OutboxDepth depth;

    RelayHealth(BrokerPause pause, OutboxDepth depth) {
        this.pause = pause;
        this.depth = depth;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up()
                .withDetail("kafka", pause.unproven() ? "unreachable" : "reachable")
                .withDetail("waiting", depth.current());
    }
}
