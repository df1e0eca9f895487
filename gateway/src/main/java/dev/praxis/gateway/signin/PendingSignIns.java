package dev.praxis.gateway.signin;

import dev.praxis.platform.PraxisProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * Sign-ins that were sent to the provider and have not come back; each is sealed in a cookie of its own, so that people
 * who only look in cost no memory, any instance can finish, and two tabs do not disturb each other.
 */
@Component
final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String RETURN_PATH = "return_path";

    private static final String COOKIE = "PRAXIS_STATE_";
    private static final String PATH = "/login/oauth2/code";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int TELLS_APART = 8;

    private final Seal seal;
    private final Clock clock;
    private final ClientRegistration provider;
    private final boolean secure;

    PendingSignIns(Seal seal, Clock clock, ClientRegistration provider, PraxisProperties praxis) {
        this.seal = seal;
        this.clock = clock;
        this.provider = provider;
        this.secure = "https".equals(praxis.publicUrl().getScheme());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        String cookie = state == null ? null : SessionCookies.valueOf(nameFor(state), request);
        if (state == null || cookie == null) {
            return null;
        }
        try {
            Pending pending = seal.open(cookie, Pending.class);
            boolean late = clock.instant().isAfter(pending.startedAt().plus(PATIENCE));
            return late || !pending.state().equals(state) ? null : requestOf(pending);
        } catch (RuntimeException tampered) {
            return null;
        }
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest signIn, HttpServletRequest request, HttpServletResponse response) {
        if (signIn != null) {
            Pending pending = new Pending(
                    Objects.requireNonNull(signIn.getState()),
                    Objects.requireNonNull(signIn.getAttribute(OidcParameterNames.NONCE)),
                    Objects.requireNonNull(signIn.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                    ReturnPath.of(request.getParameter("returnTo")),
                    clock.instant());
            setCookie(pending.state(), seal.close(pending), PATIENCE, response);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest signIn = loadAuthorizationRequest(request);
        if (signIn != null) {
            setCookie(Objects.requireNonNull(signIn.getState()), "", Duration.ZERO, response);
            request.setAttribute(RETURN_PATH, signIn.getAttribute(RETURN_PATH));
        }
        return signIn;
    }

    private OAuth2AuthorizationRequest requestOf(Pending pending) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(provider.getProviderDetails().getAuthorizationUri()))
                .clientId(provider.getClientId())
                .redirectUri(provider.getRedirectUri())
                .scopes(provider.getScopes())
                .state(pending.state())
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        provider.getRegistrationId(),
                        OidcParameterNames.NONCE,
                        pending.nonce(),
                        PkceParameterNames.CODE_VERIFIER,
                        pending.verifier(),
                        RETURN_PATH,
                        pending.returnPath()))
                .build();
    }

    private void setCookie(String state, String value, Duration age, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(nameFor(state), value)
                .path(PATH)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String nameFor(String state) {
        return COOKIE + SessionCookies.idOf(state).substring(0, TELLS_APART);
    }

    private record Pending(String state, String nonce, String verifier, String returnPath, Instant startedAt) {}
}
