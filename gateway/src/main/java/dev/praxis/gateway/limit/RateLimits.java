package dev.praxis.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts requests in a token bucket for each policy and caller; each instance of the gateway counts for itself. */
@Component
public final class RateLimits {

    /** A bucket that was left alone for longer than its window is full again, so nothing is lost with it. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);

    private static final int CALLERS = 100_000;

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    /** Counts one request of a caller. */
    public Allowance take(Policy policy, String caller) {
        ConsumptionProbe probe = bucket(policy, caller).tryConsumeAndReturnRemaining(1);
        return allowance(policy, probe.isConsumed(), probe.getRemainingTokens(), probe.getNanosToWaitForRefill());
    }

    /** What a caller has left, without counting anything. */
    public Allowance look(Policy policy, String caller) {
        EstimationProbe probe = bucket(policy, caller).estimateAbilityToConsume(1);
        return allowance(policy, probe.canBeConsumed(), probe.getRemainingTokens(), probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(Policy policy, String caller) {
        return buckets.get(new Key(policy.name(), caller), key -> policy.bucket());
    }

    private static Allowance allowance(Policy policy, boolean granted, long remaining, long nanos) {
        return new Allowance(policy, granted, remaining, Math.ceilDiv(nanos, 1_000_000_000L));
    }

    private record Key(String policy, String caller) {}
}
