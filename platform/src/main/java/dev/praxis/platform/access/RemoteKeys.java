package dev.praxis.platform.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The issuer's public keys, asked of any instance of membership-service when the first token comes. */
final class RemoteKeys implements JWKSetSource<SecurityContext> {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration WAIT_FOR_REFRESH = Duration.ofSeconds(5);
    private static final Duration KEPT_IN_OUTAGE = Duration.ofHours(12);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final List<URI> instances;
    private final RestClient http;

    private RemoteKeys(List<URI> instances, RestClient http) {
        this.instances = List.copyOf(instances);
        this.http = http;
    }

    /** Keys that are kept for 10 minutes, and for 12 hours while membership-service does not answer. */
    static JWKSource<SecurityContext> of(List<URI> instances, RestClient http) {
        return JWKSourceBuilder.create(new RemoteKeys(instances, http))
                .cache(KEPT.toMillis(), WAIT_FOR_REFRESH.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_TRIES.toMillis())
                .outageTolerant(KEPT_IN_OUTAGE.toMillis())
                .build();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
            throws KeySourceException {
        Exception last = null;
        for (URI instance : instances) {
            try {
                String keys = http.get()
                        .uri(instance.resolve("/oauth2/jwks"))
                        .retrieve()
                        .body(String.class);
                return JWKSet.parse(keys == null ? "" : keys);
            } catch (RestClientException | ParseException unavailable) {
                last = unavailable;
            }
        }
        throw new JWKSetRetrievalException("No instance of membership-service gave its keys.", last);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
