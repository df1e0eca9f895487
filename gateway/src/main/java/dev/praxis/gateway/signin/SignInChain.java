package dev.praxis.gateway.signin;

import dev.praxis.platform.PraxisProperties;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** Signs people in by the authorization code flow with PKCE; what it gets ends up in a {@link BrowserSession}. */
@Configuration(proxyBeanMethods = false)
class SignInChain {

    static final String START = "/oauth2/authorization/praxis";

    private static final String BACK = "/login/oauth2/code/praxis";
    private static final Logger log = LoggerFactory.getLogger(SignInChain.class);

    @Bean
    @Order(1)
    SecurityFilterChain signIn(
            HttpSecurity http,
            PendingSignIns pending,
            SessionStart start,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
            PraxisProperties praxis) {
        return http.securityMatcher(START, BACK)
                .oauth2Login(login -> login.loginPage(START)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(pending))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
                        .authorizedClientRepository(start)
                        .securityContextRepository(new NullSecurityContextRepository())
                        .successHandler(toWherePeopleWanted(praxis))
                        .failureHandler(toTheStartPage(praxis)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static AuthenticationSuccessHandler toWherePeopleWanted(PraxisProperties praxis) {
        return (request, response, authentication) -> response.sendRedirect(praxis.publicUrl() + returnPath(request));
    }

    private static AuthenticationFailureHandler toTheStartPage(PraxisProperties praxis) {
        return (request, response, failure) -> {
            log.info("A sign-in failed: {}", failure.getMessage());
            response.sendRedirect(praxis.publicUrl() + "/?signin=failed");
        };
    }

    private static String returnPath(HttpServletRequest request) {
        return request.getAttribute(PendingSignIns.RETURN_PATH) instanceof String path ? path : "/";
    }
}
