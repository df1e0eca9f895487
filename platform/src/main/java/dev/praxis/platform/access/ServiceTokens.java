package dev.praxis.platform.access;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The token with which this service speaks to others (client credentials, RFC 6749, 4.4), fetched when it is needed. */
final class ServiceTokens {

    private static final String CLIENT = "praxis";
    private static final long RENEWED_BEFORE_SECONDS = 30;

    private final RestClient http;
    private final String secret;
    private final Clock clock;
    private volatile @Nullable Held held;

    ServiceTokens(RestClient http, String secret, Clock clock) {
        this.http = http;
        this.secret = secret;
        this.clock = clock;
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Granted(String accessToken, long expiresIn) {}

    private record Held(String token, Instant renewAt) {}

    /** A token with the scope {@code internal}, given by this instance of membership-service unless one is held. */
    String token(URI membershipService) {
        Held current = held;
        if (current == null || !clock.instant().isBefore(current.renewAt())) {
            current = fetch(membershipService);
            held = current;
        }
        return current.token();
    }

    /** Lets go of a token that was not accepted. */
    void drop() {
        held = null;
    }

    private Held fetch(URI membershipService) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("scope", ScopeRules.INTERNAL);
        Granted granted = Objects.requireNonNull(
                http.post()
                        .uri(membershipService.resolve("/oauth2/token"))
                        .headers(headers -> headers.setBasicAuth(CLIENT, secret))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)
                        .retrieve()
                        .body(Granted.class),
                "membership-service granted no token");
        return new Held(
                granted.accessToken(),
                clock.instant().plusSeconds(Math.max(1, granted.expiresIn() - RENEWED_BEFORE_SECONDS)));
    }
}
