package dev.praxis.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitsTests {

    private final RateLimits limits = new RateLimits();

    @Test
    void grantsTheQuotaAndNoMore() {
        Policy policy = Policy.perMinute("write", 2);

        Allowance first = limits.take(policy, "a");
        Allowance second = limits.take(policy, "a");
        Allowance third = limits.take(policy, "a");

        assertThat(first.granted()).isTrue();
        assertThat(second.granted()).isTrue();
        assertThat(second.remaining()).isZero();
        assertThat(third.granted()).isFalse();
        assertThat(third.retryAfterSeconds()).isBetween(1L, 30L);
    }

    @Test
    void countsEachCallerAndPolicyByItself() {
        Policy write = Policy.perMinute("write", 1);
        Policy read = Policy.perMinute("read", 1);

        limits.take(write, "a");

        assertThat(limits.take(write, "b").granted()).isTrue();
        assertThat(limits.take(read, "a").granted()).isTrue();
    }

    @Test
    void looksWithoutCounting() {
        Policy policy = Policy.perMinute("refused", 1);

        limits.look(policy, "a");

        assertThat(limits.look(policy, "a").granted()).isTrue();
        assertThat(limits.take(policy, "a").granted()).isTrue();
        assertThat(limits.look(policy, "a").granted()).isFalse();
    }

    @Test
    void describesItselfInStructuredFields() {
        Allowance allowance = new Allowance(Policy.perMinute("write", 60), true, 58, 0);

        assertThat(allowance.policyField()).isEqualTo("\"write\";q=60;w=60");
        assertThat(allowance.field()).isEqualTo("\"write\";r=58;t=2");
    }
}
