package dev.praxis.membership.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/** The provider's authorizations in the store, so that they outlive a restart and all instances share them. */
@Component
class StoredAuthorizations implements OAuth2AuthorizationService {

    private static final Logger log = LoggerFactory.getLogger(StoredAuthorizations.class);
    private static final String HASHED = "sha256:";

    private final AuthorizationMapping mapping = new AuthorizationMapping();
    private final MongoOperations mongo;
    private final RefreshTokens refreshTokens;
    private final RegisteredClientRepository clients;
    private final Clock clock;

    StoredAuthorizations(
            MongoOperations mongo, RefreshTokens refreshTokens, RegisteredClientRepository clients, Clock clock) {
        this.mongo = mongo;
        this.refreshTokens = refreshTokens;
        this.clients = clients;
        this.clock = clock;
    }

    /** The hash of a token of the provider's own; of one that was read from its document, itself. */
    static String hashOf(String value) {
        return value.startsWith(HASHED) ? value : hashOfPresented(value);
    }

    /** The hash of what somebody presents, whatever it looks like: a stolen hash is no token. */
    private static String hashOfPresented(String value) {
        return HASHED + Hashes.of(value);
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        StoredAuthorization stored = mapping.toDocument(authorization, idTokenHashes(authorization), clock.instant());
        mongo.save(stored);
        StoredAuthorization.StoredToken refresh = stored.refresh();
        if (refresh != null && refresh.expiresAt() != null) {
            refreshTokens.add(refresh.hash(), stored.id(), refresh.expiresAt());
        }
    }

    /** The first and the latest one: clients keep either of them to sign out with. */
    private List<String> idTokenHashes(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OidcIdToken> latest = authorization.getToken(OidcIdToken.class);
        if (latest == null) {
            return List.of();
        }
        StoredAuthorization before = mongo.findById(authorization.getId(), StoredAuthorization.class);
        Stream<String> first =
                before == null ? Stream.of() : before.idTokenHashes().stream().limit(1);
        return Stream.concat(first, Stream.of(hashOf(latest.getToken().getTokenValue())))
                .distinct()
                .toList();
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        remove(authorization.getId());
    }

    private void remove(String id) {
        refreshTokens.forget(id);
        mongo.remove(Query.query(Criteria.where("_id").is(id)), StoredAuthorization.class);
    }

    /** Ends all of a member's authorizations but one. */
    void removeAllOf(String principal, @Nullable String exceptId) {
        for (StoredAuthorization stored : allOf(principal)) {
            if (!stored.id().equals(exceptId)) {
                remove(stored.id());
            }
        }
    }

    List<StoredAuthorization> allOf(String principal) {
        return mongo.find(Query.query(Criteria.where("principal").is(principal)), StoredAuthorization.class);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return loaded(mongo.findById(id, StoredAuthorization.class));
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String hash = hashOfPresented(token);
        if (type == null) {
            return Stream.of("accessHash", "codeHash", "idTokenHashes")
                    .map(field -> by(field, hash))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(this::loaded)
                    .orElseGet(() -> refreshTokens
                            .authorizationOf(hash)
                            .map(this::findById)
                            .orElse(null));
        }
        return switch (type.getValue()) {
            case "code" -> loaded(by("codeHash", hash).orElse(null));
            case "access_token" -> loaded(by("accessHash", hash).orElse(null));
            case OidcParameterNames.ID_TOKEN -> loaded(by("idTokenHashes", hash).orElse(null));
            case "refresh_token" -> refreshed(hash);
            default -> null;
        };
    }

    private @Nullable OAuth2Authorization refreshed(String hash) {
        Optional<RefreshTokens.Use> use = refreshTokens.use(hash);
        if (use.isEmpty()) {
            return null;
        }
        if (use.get().stolen()) {
            log.warn(
                    "A refresh token came back after its use: authorization {} is ended",
                    use.get().authorization());
            remove(use.get().authorization());
            return null;
        }
        return findById(use.get().authorization());
    }

    private Optional<StoredAuthorization> by(String field, String hash) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where(field).is(hash)), StoredAuthorization.class));
    }

    private @Nullable OAuth2Authorization loaded(@Nullable StoredAuthorization stored) {
        if (stored == null) {
            return null;
        }
        RegisteredClient client = clients.findById(stored.client());
        return client == null ? null : mapping.fromDocument(stored, client);
    }
}
