package dev.praxis.gateway.caller;

import dev.praxis.gateway.GatewayProperties;
import dev.praxis.gateway.edge.ClientAddress;
import dev.praxis.gateway.limit.Allowance;
import dev.praxis.gateway.limit.Policy;
import dev.praxis.gateway.limit.RateLimits;
import dev.praxis.gateway.route.Route;
import dev.praxis.platform.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits how often a caller may call, and tells what is left (draft-ietf-httpapi-ratelimit-headers). */
final class CallerLimits extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> SIGN_IN =
            Set.of("/login", "/identity/register", "/oauth2/token", "/api/v1/registration", "/api/v1/setup");

    private final RateLimits limits;
    private final ClientAddress addresses;
    private final Policy read;
    private final Policy write;
    private final Policy signIn;

    CallerLimits(RateLimits limits, ClientAddress addresses, GatewayProperties.Rates rates) {
        this.limits = limits;
        this.addresses = addresses;
        this.read = Policy.perMinute("read", rates.read());
        this.write = Policy.perMinute("write", rates.write());
        this.signIn = Policy.perMinute("sign-in", rates.signIn());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Route.of(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Policy policy = policyFor(request);
        String caller = policy.equals(signIn) ? addresses.of(request) : callerOf(request);
        Allowance allowance = limits.take(policy, caller);
        response.setHeader("RateLimit-Policy", allowance.policyField());
        response.setHeader("RateLimit", allowance.field());
        if (!allowance.granted()) {
            throw Refusal.tooMany(
                    "too-many-requests",
                    "Too many requests; the header RateLimit tells what is left and when it comes back.",
                    allowance.retryAfterSeconds());
        }
        chain.doFilter(request, response);
    }

    private Policy policyFor(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return read;
        }
        return SIGN_IN.contains(request.getRequestURI()) ? signIn : write;
    }

    private String callerOf(HttpServletRequest request) {
        return switch (Credential.of(request)) {
            case Credential.PersonalToken personal -> personal.exchange().memberId();
            case Credential.Session browser -> browser.session().memberId();
            case Credential.AccessToken own -> own.token();
            case Credential.None none -> addresses.of(request);
        };
    }
}
