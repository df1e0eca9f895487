package dev.praxis.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * The tokens that the gateway keeps for a browser.
 *
 * @param access the access token, relayed to services
 * @param accessEndsAt until when services accept it
 * @param refresh gets the next tokens, null where the provider gave none
 * @param id tells the provider whose session to end
 */
record Tokens(String access, Instant accessEndsAt, @Nullable String refresh, String id) {

    /** The tokens after a refresh; the provider need not repeat the ones that stay. */
    Tokens followedBy(OAuth2AccessTokenResponse response, Instant now) {
        Instant endsAt = response.getAccessToken().getExpiresAt();
        String nextRefresh = response.getRefreshToken() == null
                ? refresh
                : response.getRefreshToken().getTokenValue();
        String nextId = response.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String token
                ? token
                : id;
        return new Tokens(
                response.getAccessToken().getTokenValue(),
                endsAt == null ? now.plus(Duration.ofMinutes(1)) : endsAt,
                nextRefresh,
                nextId);
    }
}
