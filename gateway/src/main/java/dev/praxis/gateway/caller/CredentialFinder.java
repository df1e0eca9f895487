package dev.praxis.gateway.caller;

import dev.praxis.gateway.route.Route;
import dev.praxis.gateway.signin.BrowserSession;
import dev.praxis.gateway.signin.SessionCookies;
import dev.praxis.gateway.signin.SessionLookup;
import dev.praxis.gateway.token.Exchange;
import dev.praxis.gateway.token.TokenExchange;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out on whose behalf a request is made, from its bearer token or else its session cookie. */
final class CredentialFinder extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final SessionLookup sessions;
    private final SessionCookies cookies;
    private final TokenExchange tokens;
    private final RefusedAttempts refused;

    CredentialFinder(SessionLookup sessions, SessionCookies cookies, TokenExchange tokens, RefusedAttempts refused) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.tokens = tokens;
        this.refused = refused;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        Route route = Route.of(request);
        return route == null || route.kind() == Route.Kind.PROVIDER;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            ofSession(request, response).assignTo(request);
        } else if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            ofToken(authorization.substring(BEARER.length()).strip(), request).assignTo(request);
        }
        chain.doFilter(request, response);
        if (authorization != null && response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            refused.count(request);
        }
    }

    private Credential ofToken(String token, HttpServletRequest request) {
        if (!TokenExchange.concerns(token)) {
            refused.check(request);
            return new Credential.AccessToken(token);
        }
        if (tokens.known(token) == null) {
            refused.check(request);
        }
        return switch (tokens.of(token)) {
            case Exchange.Good good -> new Credential.PersonalToken(good);
            case Exchange.Unknown unknown -> throw refused.unknownToken(request);
        };
    }

    private Credential ofSession(HttpServletRequest request, HttpServletResponse response) {
        if (!sessions.isNamedBy(request)) {
            return new Credential.None();
        }
        Optional<BrowserSession> session = sessions.of(request);
        if (session.isEmpty()) {
            cookies.take(response);
            return new Credential.None();
        }
        cookies.giveCsrf(session.get(), request, response);
        return new Credential.Session(session.get());
    }
}
