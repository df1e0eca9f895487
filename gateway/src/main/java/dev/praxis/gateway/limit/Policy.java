package dev.praxis.gateway.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How much is allowed in a window of time.
 *
 * @param name what callers see in the header {@code RateLimit-Policy}
 * @param quota how many requests
 * @param window in which time they come back
 */
public record Policy(String name, int quota, Duration window) {

    /** A policy by the minute. */
    public static Policy perMinute(String name, int quota) {
        return new Policy(name, quota, Duration.ofMinutes(1));
    }

    Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
                .build();
    }

    /** In how many seconds everything that was used is back. */
    long secondsUntilFull(long remaining) {
        return Math.ceilDiv((quota - remaining) * window.toSeconds(), quota);
    }

    /** The policy as a structured field (draft-ietf-httpapi-ratelimit-headers). */
    String described() {
        return "\"" + name + "\";q=" + quota + ";w=" + window.toSeconds();
    }
}
