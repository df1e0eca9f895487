package dev.praxis.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Begins a session with the tokens of a sign-in that came back from the provider; it replaces the browser's last one. */
@Component
final class SessionStart implements OAuth2AuthorizedClientRepository {

    private final BrowserSessions sessions;
    private final SessionCookies cookies;
    private final Clock clock;

    SessionStart(BrowserSessions sessions, SessionCookies cookies, Clock clock) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        String last = SessionCookies.valueOf(SessionCookies.SESSION, request);
        if (last != null) {
            sessions.end(SessionCookies.idOf(last));
        }
        String value = cookies.fresh();
        BrowserSession session =
                sessions.begin(SessionCookies.idOf(value), authentication.getName(), tokens(client, authentication));
        cookies.give(value, response);
        cookies.giveCsrf(session, request, response);
    }

    private Tokens tokens(OAuth2AuthorizedClient client, Authentication authentication) {
        Instant endsAt = client.getAccessToken().getExpiresAt();
        String refresh = client.getRefreshToken() == null
                ? null
                : client.getRefreshToken().getTokenValue();
        String id = authentication.getPrincipal() instanceof OidcUser user
                ? user.getIdToken().getTokenValue()
                : "";
        return new Tokens(
                client.getAccessToken().getTokenValue(),
                endsAt == null ? clock.instant().plus(Duration.ofMinutes(1)) : endsAt,
                refresh,
                id);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the signature is the interface's
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication authentication, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registration,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {}
}
