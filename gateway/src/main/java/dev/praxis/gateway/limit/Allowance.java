package dev.praxis.gateway.limit;

/**
 * What a caller has left.
 *
 * @param policy of which policy
 * @param granted whether the request that was just made is within it
 * @param remaining how many more requests are within it now
 * @param retryAfterSeconds in how many seconds the next one will be, 0 if it is now
 */
public record Allowance(Policy policy, boolean granted, long remaining, long retryAfterSeconds) {

    /** The value of the header {@code RateLimit-Policy}. */
    public String policyField() {
        return policy.described();
    }

    /** The value of the header {@code RateLimit}. */
    public String field() {
        return "\"" + policy.name() + "\";r=" + remaining + ";t=" + policy.secondsUntilFull(remaining);
    }
}
