package dev.praxis.gateway.caller;

import dev.praxis.gateway.GatewayProperties;
import dev.praxis.gateway.edge.ClientAddress;
import dev.praxis.gateway.edge.Origins;
import dev.praxis.gateway.limit.RateLimits;
import dev.praxis.gateway.route.RouteFinder;
import dev.praxis.gateway.route.Routes;
import dev.praxis.gateway.signin.SessionCookies;
import dev.praxis.gateway.signin.SessionLookup;
import dev.praxis.gateway.token.TokenExchange;
import dev.praxis.platform.PraxisProperties;
import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** What every request but those of a sign-in passes, in this order, before it is relayed or answered. */
@Configuration(proxyBeanMethods = false)
class RequestPipeline {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 20)
    SecurityFilterChain pipeline(
            Routes routes,
            Origins origins,
            SessionLookup sessions,
            SessionCookies cookies,
            TokenExchange tokens,
            RefusedAttempts refused,
            RateLimits limits,
            ClientAddress addresses,
            GatewayProperties gateway,
            PraxisProperties praxis) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new RouteFinder(routes));
        filters.add(origins.filter());
        filters.add(new CredentialFinder(sessions, cookies, tokens, refused));
        filters.add(new CsrfGuard());
        if (praxis.limits()) {
            filters.add(new CallerLimits(limits, addresses, gateway.rates()));
        }
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, filters);
    }

    /** The filters are few and cheap; one observation for each of them would cost more than they do. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }
}
