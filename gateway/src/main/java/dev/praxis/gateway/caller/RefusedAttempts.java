package dev.praxis.gateway.caller;

import dev.praxis.gateway.GatewayProperties;
import dev.praxis.gateway.edge.ClientAddress;
import dev.praxis.gateway.limit.Allowance;
import dev.praxis.gateway.limit.Policy;
import dev.praxis.gateway.limit.RateLimits;
import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Slows down addresses that try tokens which are no good. */
@Component
final class RefusedAttempts {

    private final RateLimits limits;
    private final ClientAddress addresses;
    private final Policy policy;
    private final boolean on;

    RefusedAttempts(RateLimits limits, ClientAddress addresses, GatewayProperties gateway, PraxisProperties praxis) {
        this.limits = limits;
        this.addresses = addresses;
        this.policy = Policy.perMinute("refused", gateway.rates().refused());
        this.on = praxis.limits();
    }

    /** Refuses a request whose address has tried too many bad tokens. */
    void check(HttpServletRequest request) {
        if (on) {
            Allowance allowance = limits.look(policy, addresses.of(request));
            if (!allowance.granted()) {
                throw Refusal.tooMany(
                        "too-many-refused",
                        "Too many requests with a token that is no good came from your address.",
                        allowance.retryAfterSeconds());
            }
        }
    }

    void count(HttpServletRequest request) {
        if (on) {
            limits.take(policy, addresses.of(request));
        }
    }

    /** Counts an attempt and makes the answer to it. */
    Refusal unknownToken(HttpServletRequest request) {
        count(request);
        return Refusal.unauthenticated("unknown-token", "This token is unknown, expired or revoked.");
    }
}
