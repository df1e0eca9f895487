package dev.praxis.membership.signin;

import dev.praxis.membership.signin.SignInProperties.ServiceClient;
import dev.praxis.platform.PraxisProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that the provider knows: the gateway, and those of the organization. */
@Configuration(proxyBeanMethods = false)
class Clients {

    /** The gateway, and the services among themselves. */
    static final String PRAXIS = "praxis";

    private static final Logger log = LoggerFactory.getLogger(Clients.class);
    private static final Duration REFRESH_LIFE = Duration.ofDays(30);
    private static final Duration CODE_LIFE = Duration.ofMinutes(1);
    private static final Set<String> MEMBER_SCOPES = Set.of("read", "write", "admin");

    @Bean
    RegisteredClientRepository registeredClients(PraxisProperties praxis, SignInProperties properties) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(gateway(praxis));
        properties.clients().stream().map(Clients::ofService).forEach(clients::add);
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient gateway(PraxisProperties praxis) {
        String publicUrl = praxis.publicUrl().toString();
        return withSecret(PRAXIS, secret(praxis))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .redirectUri(publicUrl + "/login/oauth2/code/praxis")
                .postLogoutRedirectUri(publicUrl + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .scopes(scopes -> scopes.addAll(MEMBER_SCOPES))
                .scope("internal")
                .build();
    }

    private static String secret(PraxisProperties praxis) {
        String secret = praxis.secret();
        if (secret == null || secret.isBlank()) {
            log.warn("praxis.secret is not set: no gateway can sign people in until it is");
            return UUID.randomUUID().toString();
        }
        return secret;
    }

    private static RegisteredClient ofService(ServiceClient client) {
        if (!Set.of("read", "write").containsAll(client.scopes())) {
            throw new IllegalArgumentException("praxis.clients: " + client.id() + " may have read and write only");
        }
        return withSecret(client.id(), client.secret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .build();
    }

    private static RegisteredClient.Builder withSecret(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(Hashes.of(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE_LIFE)
                        .accessTokenTimeToLive(AccessTokenMint.LIFE)
                        .refreshTokenTimeToLive(REFRESH_LIFE)
                        .reuseRefreshTokens(false)
                        .build());
    }
}
