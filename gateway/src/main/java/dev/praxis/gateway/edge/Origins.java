package dev.praxis.gateway.edge;

import dev.praxis.gateway.GatewayProperties;
import dev.praxis.platform.PraxisProperties;
import jakarta.servlet.Filter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** From which other origins browsers may call the API: none, unless they are configured. */
@Component
public final class Origins {

    private static final Duration PREFLIGHT_HOLDS = Duration.ofMinutes(30);

    private final CorsConfiguration allowed = new CorsConfiguration();

    Origins(PraxisProperties praxis, GatewayProperties gateway) {
        URI own = praxis.publicUrl();
        List<String> origins = new ArrayList<>(gateway.allowedOrigins());
        origins.add(own.getScheme() + "://" + own.getAuthority());
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(List.of("Authorization", "Content-Type", "If-Match", "Idempotency-Key"));
        allowed.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "RateLimit", "RateLimit-Policy"));
        allowed.setMaxAge(PREFLIGHT_HOLDS);
    }

    /** The provider's pages are left out: a company's own provider may send people to them from elsewhere. */
    public Filter filter() {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", allowed);
        source.registerCorsConfiguration("/v3/**", allowed);
        return new CorsFilter(source);
    }
}
