package dev.praxis.platform.fact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that waits in its aggregate's outbox until it is on Kafka.
 *
 * @param id the CloudEvents id, a UUIDv7
 * @param fact what happened
 * @param sequence the number of this fact among all facts of its aggregate, from 1 without gaps
 * @param time when it happened
 * @param communityId the community it happened in, if any
 * @param actor the member who did it, absent where nobody did or nobody may know
 * @param traceparent the W3C trace context of the request that caused it, filled in when the aggregate is saved
 */
public record PendingFact(
        String id,
        Fact fact,
        long sequence,
        Instant time,
        @Nullable String communityId,
        @Nullable String actor,
        @Nullable String traceparent) {

    private static final int TIME_SHIFT = 16;

    /** When it was recorded: its time, unless it tells of something past, as the facts of an import do. */
    public Instant recordedAt() {
        return recordedAt(id, time);
    }

    /** When a fact with an id and a time was recorded, by the time in the id (UUIDv7). */
    public static Instant recordedAt(String id, Instant time) {
        Instant made = Instant.ofEpochMilli(UUID.fromString(id).getMostSignificantBits() >>> TIME_SHIFT);
        return made.isAfter(time) ? made : time;
    }
}
