package dev.praxis.membership.signin;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may do what at the provider's endpoints and on its pages; everything else is the platform's chain. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain providerChain(HttpSecurity http, JwtDecoder decoder) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults())
                            .clientAuthentication(clients ->
                                    clients.authenticationProviders(providers -> providers.forEach(provider -> {
                                        if (provider instanceof ClientSecretAuthenticationProvider bySecret) {
                                            bySecret.setPasswordEncoder(new ClientSecrets());
                                        }
                                    })));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder)))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        PathPatternRequestMatcher.pathPattern("/oauth2/authorize")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesChain(
            HttpSecurity http,
            PasswordSignIn passwords,
            SignInOutcome outcome,
            FederationOutcome federationOutcome,
            FederatedUsers federatedUsers,
            ObjectProvider<ClientRegistrationRepository> providers) {
        http.securityMatcher("/login", "/identity/**", "/federation/**")
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(SignInOutcome.WAITING)
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .authenticationProvider(passwords)
                .formLogin(
                        form -> form.loginPage("/login").successHandler(outcome).failureHandler(outcome))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(Customizer.withDefaults()));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .authorizationEndpoint(start -> start.baseUri("/federation"))
                    .redirectionEndpoint(back -> back.baseUri("/federation/code/*"))
                    .authorizedClientRepository(new NoClientTokens())
                    .userInfoEndpoint(user -> user.oidcUserService(federatedUsers))
                    .successHandler(federationOutcome)
                    .failureHandler(outcome));
        }
        return http.build();
    }
}
