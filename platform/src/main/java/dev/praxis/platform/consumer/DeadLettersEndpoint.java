package dev.praxis.platform.consumer;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Dead letters for operators: {@code GET /actuator/deadletters} counts those of each consumer, {@code POST
 * /actuator/deadletters/{consumer}} replays them.
 */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private final Subscriptions subscriptions;
    private final Backlog backlog;
    private final DeadLetterReplay replay;

    DeadLettersEndpoint(Subscriptions subscriptions, Backlog backlog, DeadLetterReplay replay) {
        this.subscriptions = subscriptions;
        this.backlog = backlog;
        this.replay = replay;
    }

    /** The number of dead letters that were not replayed, by consumer. */
    @ReadOperation
    Map<String, Long> counts() throws InterruptedException {
        backlog.look();
        Map<String, Long> counts = new TreeMap<>();
        subscriptions.all().stream()
                .filter(subscription -> !subscription.everyInstance())
                .forEach(subscription -> counts.put(subscription.consumer(), backlog.deadLetters(subscription)));
        return counts;
    }

    /** Replays the dead letters of a consumer; null, which answers 404, where there is no such consumer. */
    @WriteOperation
    DeadLetterReplay.@Nullable Outcome replay(@Selector String consumer) {
        return subscriptions.all().stream()
                .filter(subscription ->
                        !subscription.everyInstance() && subscription.consumer().equals(consumer))
                .findFirst()
                .map(replay::replay)
                .orElse(null);
    }
}
