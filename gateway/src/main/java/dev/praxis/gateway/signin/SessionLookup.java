package dev.praxis.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the session of a request, with an access token that is still good for a while. */
@Component
public final class SessionLookup {

    private final BrowserSessions sessions;
    private final TokenRefresh refresh;

    SessionLookup(BrowserSessions sessions, TokenRefresh refresh) {
        this.sessions = sessions;
        this.refresh = refresh;
    }

    /** Whether a request names a session, be it alive or not. */
    public boolean isNamedBy(HttpServletRequest request) {
        return SessionCookies.valueOf(SessionCookies.SESSION, request) != null;
    }

    /** The session of a request; none where it has none or where its session has ended. */
    public Optional<BrowserSession> of(HttpServletRequest request) {
        String value = SessionCookies.valueOf(SessionCookies.SESSION, request);
        return value == null
                ? Optional.empty()
                : sessions.withId(SessionCookies.idOf(value)).flatMap(refresh::lasting);
    }
}
