package dev.praxis.platform.outbox;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * The relay for operators: {@code GET /actuator/relay} tells what waits, {@code POST /actuator/relay/{topic}} sends all
 * states of a topic again.
 */
@Endpoint(id = "relay")
final class RelayEndpoint {

    private final Publications publications;
    private final Outboxes outboxes;
    private final Republishing republishing;

    RelayEndpoint(Publications publications, Outboxes outboxes, Republishing republishing) {
        this.publications = publications;
        this.outboxes = outboxes;
        this.republishing = republishing;
    }

    /** The number of aggregates with facts waiting, by collection, 10,000 at most each. */
    @ReadOperation
    Map<String, Long> waiting() {
        Map<String, Long> waiting = new TreeMap<>();
        publications.all().forEach(some -> waiting.put(some.collection(), outboxes.depth(some)));
        return waiting;
    }

    /** Sends all states of a topic again; null, which answers 404, where no states go to this topic. */
    @WriteOperation
    @Nullable Map<String, Long> republish(@Selector String topic) {
        return publications.all().stream()
                .filter(some -> topic.equals(some.stateTopic()))
                .findFirst()
                .map(some -> Map.of("states", republishing.republish(some)))
                .orElse(null);
    }
}
