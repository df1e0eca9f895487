package dev.praxis.membership.invitation;

import dev.praxis.platform.problem.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a link.
 *
 * @param maxUses how many it admits, 100 where that is left open
 * @param expiresAt until when it is good, 30 days where that is left open and at most a year
 */
record LinkRequest(
        @Min(1) @Max(10_000) @Nullable Integer maxUses,
        @Nullable Instant expiresAt) {

    private static final int DEFAULT_USES = 100;
    private static final Duration DEFAULT_LIFE = Duration.ofDays(30);
    private static final Duration MAX_LIFE = Duration.ofDays(366);

    int usesOrDefault() {
        return maxUses == null ? DEFAULT_USES : maxUses;
    }

    Instant expiryOrDefault(Instant now) {
        if (expiresAt == null) {
            return now.plus(DEFAULT_LIFE);
        }
        if (!expiresAt.isAfter(now)) {
            throw Refusal.invalid("link.expiresAt", "not-in-future", "A link expires in the future.");
        }
        if (expiresAt.isAfter(now.plus(MAX_LIFE))) {
            throw Refusal.invalid("link.expiresAt", "too-late", "A link is good for a year at most.");
        }
        return expiresAt;
    }
}
