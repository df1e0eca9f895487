package dev.praxis.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** What an access token may be used for by its scopes; anonymous requests are left to the controllers. */
final class ScopeRules implements AuthorizationManager<RequestAuthorizationContext> {

    static final String READ = "read";
    static final String WRITE = "write";
    static final String ADMIN = "admin";
    static final String INTERNAL = "internal";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        if (!(authentication.get() instanceof JwtAuthenticationToken token)) {
            return new AuthorizationDecision(true);
        }
        return new AuthorizationDecision(allows(Callers.scopesOf(token.getToken()), context.getRequest()));
    }

    private static boolean allows(Set<String> scopes, HttpServletRequest request) {
        if (scopes.contains(INTERNAL)) {
            return false;
        }
        return scopes.contains(WRITE)
                || (scopes.contains(READ) && READING.contains(HttpMethod.valueOf(request.getMethod())));
    }

    /** Admits the services themselves, and nobody else. */
    static AuthorizationManager<RequestAuthorizationContext> servicesOnly() {
        return (authentication, context) ->
                new AuthorizationDecision(authentication.get() instanceof JwtAuthenticationToken token
                        && Callers.scopesOf(token.getToken()).contains(INTERNAL));
    }
}
