package dev.praxis.platform.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/** A topic with the settings that its records need. */
public record Topic(String name, Kind kind) {

    /** What a topic is for, which decides how long its records stay. */
    public enum Kind {
        /** Kept for ever. */
        FACTS,
        /** The latest record of each key is kept. */
        STATES,
        /** Kept for 30 days, in one partition. */
        DEAD_LETTERS,
        /** Kept for some minutes, in one partition: of use only while they are new. */
        SIGNALS
    }

    private static final String FOR_EVER = "-1";
    private static final String MINUTES = Long.toString(Duration.ofMinutes(10).toMillis());

    NewTopic toCreate(int partitions) {
        Map<String, String> settings = switch (kind) {
            case FACTS -> Map.of("cleanup.policy", "delete", "retention.ms", FOR_EVER, "retention.bytes", FOR_EVER);
            case STATES -> Map.of("cleanup.policy", "compact");
            case DEAD_LETTERS ->
                Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        Long.toString(Duration.ofDays(30).toMillis()));
            case SIGNALS -> Map.of("cleanup.policy", "delete", "retention.ms", MINUTES, "segment.ms", MINUTES);
        };
        Optional<Integer> count = Optional.of(isSmall() ? 1 : partitions);
        return new NewTopic(name, count, Optional.empty()).configs(settings);
    }

    private boolean isSmall() {
        return kind == Kind.DEAD_LETTERS || kind == Kind.SIGNALS;
    }
}
