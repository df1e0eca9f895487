package dev.praxis.membership.token;

import dev.praxis.membership.signin.Hashes;
import dev.praxis.platform.PraxisProperties;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;

/** Lets the gateway alone exchange tokens, by its client id and secret. */
@Configuration(proxyBeanMethods = false)
class ExchangeSecurity {

    private static final String GATEWAY = "praxis";

    @Bean
    @Order(3)
    SecurityFilterChain exchangeChain(HttpSecurity http, PraxisProperties praxis) {
        AuthenticationManager gateway = attempt -> gateway(attempt, praxis.secret() == null ? "" : praxis.secret());
        return http.securityMatcher("/internal/tokens/exchange")
                .authenticationManager(gateway)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private static Authentication gateway(Authentication attempt, String secret) {
        String presented = attempt.getCredentials() instanceof String text ? text : "";
        boolean known = GATEWAY.equals(attempt.getName()) && !secret.isBlank() && Hashes.same(presented, secret);
        if (!known) {
            throw new BadCredentialsException("Unknown client.");
        }
        return UsernamePasswordAuthenticationToken.authenticated(GATEWAY, null, List.of());
    }
}
