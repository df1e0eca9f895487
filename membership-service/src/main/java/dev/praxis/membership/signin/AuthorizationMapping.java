package dev.praxis.membership.signin;

import dev.praxis.membership.signin.StoredAuthorization.StoredToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns authorizations into documents and back; the values of tokens are lost on the way, their hashes stand in. */
final class AuthorizationMapping {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final Duration SHORTEST = Duration.ofMinutes(10);

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(AuthorizationMapping.class.getClassLoader()))
            .build();

    StoredAuthorization toDocument(OAuth2Authorization authorization, List<String> idTokenHashes, Instant now) {
        StoredToken code = stored(authorization.getToken(OAuth2AuthorizationCode.class), Set.of());
        OAuth2Authorization.Token<OAuth2AccessToken> accessToken = authorization.getAccessToken();
        StoredToken access = stored(
                accessToken,
                accessToken == null ? Set.of() : accessToken.getToken().getScopes());
        StoredToken refresh = stored(authorization.getRefreshToken(), Set.of());
        StoredToken identity = stored(authorization.getToken(OidcIdToken.class), Set.of());
        return new StoredAuthorization(
                authorization.getId(),
                authorization.getRegisteredClientId(),
                authorization.getPrincipalName(),
                authorization.getAuthorizationGrantType().getValue(),
                authorization.getAuthorizedScopes(),
                json.writeValueAsString(authorization.getAttributes()),
                code,
                access,
                refresh,
                identity,
                code == null ? null : code.hash(),
                access == null ? null : access.hash(),
                idTokenHashes,
                end(now, code, access, refresh));
    }

    private static Instant end(Instant now, @Nullable StoredToken... tokens) {
        return Stream.concat(
                        Stream.of(now.plus(SHORTEST)),
                        Stream.of(tokens)
                                .filter(Objects::nonNull)
                                .map(StoredToken::expiresAt)
                                .filter(Objects::nonNull))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private @Nullable StoredToken stored(
            OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token, Set<String> scopes) {
        if (token == null) {
            return null;
        }
        OAuth2Token value = token.getToken();
        return new StoredToken(
                StoredAuthorizations.hashOf(value.getTokenValue()),
                value.getIssuedAt(),
                value.getExpiresAt(),
                scopes,
                json.writeValueAsString(token.getMetadata()));
    }

    OAuth2Authorization fromDocument(StoredAuthorization stored, RegisteredClient client) {
        OAuth2Authorization.Builder builder = OAuth2Authorization.withRegisteredClient(client)
                .id(stored.id())
                .principalName(stored.principal())
                .authorizationGrantType(new AuthorizationGrantType(stored.grant()))
                .authorizedScopes(stored.scopes())
                .attributes(attributes -> attributes.putAll(read(stored.attributes())));
        StoredToken code = stored.code();
        if (code != null) {
            add(
                    builder,
                    new OAuth2AuthorizationCode(code.hash(), issuedAt(code), Objects.requireNonNull(code.expiresAt())),
                    code);
        }
        StoredToken access = stored.access();
        if (access != null) {
            add(
                    builder,
                    new OAuth2AccessToken(
                            OAuth2AccessToken.TokenType.BEARER,
                            access.hash(),
                            access.issuedAt(),
                            access.expiresAt(),
                            access.scopes()),
                    access);
        }
        StoredToken refresh = stored.refresh();
        if (refresh != null) {
            add(builder, new OAuth2RefreshToken(refresh.hash(), refresh.issuedAt(), refresh.expiresAt()), refresh);
        }
        StoredToken identity = stored.identity();
        if (identity != null) {
            add(
                    builder,
                    new OidcIdToken(identity.hash(), identity.issuedAt(), identity.expiresAt(), claims(identity)),
                    identity);
        }
        return builder.build();
    }

    private void add(OAuth2Authorization.Builder builder, OAuth2Token token, StoredToken stored) {
        builder.token(token, metadata -> metadata.putAll(read(stored.metadata())));
    }

    private static Instant issuedAt(StoredToken token) {
        return Objects.requireNonNull(token.issuedAt());
    }

    @SuppressWarnings("unchecked") // the provider puts the claims there as a map by their names
    private Map<String, Object> claims(StoredToken identity) {
        Object claims = read(identity.metadata()).get(OAuth2Authorization.Token.CLAIMS_METADATA_NAME);
        return claims == null ? Map.of() : (Map<String, Object>) claims;
    }

    private Map<String, Object> read(String text) {
        return json.readValue(text, MAP);
    }
}
