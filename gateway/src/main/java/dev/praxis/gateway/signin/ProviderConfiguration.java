package dev.praxis.gateway.signin;

import dev.praxis.gateway.backend.BackChannel;
import dev.praxis.gateway.backend.Backends;
import dev.praxis.platform.PraxisProperties;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The OpenID provider, which is membership-service: people are sent to it under the public address, the gateway itself
 * speaks to it directly. Nothing here needs the provider to be there when the gateway starts.
 */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    static final String CLIENT = "praxis";

    private static final String BACK_CHANNEL = "http://membership";

    @Bean
    ClientRegistration provider(PraxisProperties praxis) {
        URI url = praxis.publicUrl();
        return ClientRegistration.withRegistrationId(CLIENT)
                .clientId(CLIENT)
                .clientSecret(praxis.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .scope("openid", "profile", "read", "write", "admin")
                .redirectUri(url + "/login/oauth2/code/praxis")
                .issuerUri(url.toString())
                .authorizationUri(url + "/oauth2/authorize")
                .tokenUri(BACK_CHANNEL + "/oauth2/token")
                .jwkSetUri(BACK_CHANNEL + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .build();
    }

    @Bean
    ClientRegistrationRepository providers(ClientRegistration provider) {
        return new InMemoryClientRegistrationRepository(provider);
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange(RestClient backChannelClient) {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(forTokens(backChannelClient));
        return client;
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshExchange(RestClient backChannelClient) {
        RestClientRefreshTokenTokenResponseClient client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(forTokens(backChannelClient));
        return client;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokenDecoders(ClientRegistration provider, Backends backends) {
        RestTemplate http = new RestTemplate();
        http.getInterceptors().add(new BackChannel(backends));
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(BACK_CHANNEL + "/oauth2/jwks")
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .restOperations(http)
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return registration -> decoder;
    }

    private static RestClient forTokens(RestClient backChannelClient) {
        return backChannelClient
                .mutate()
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
