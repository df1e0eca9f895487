package dev.praxis.platform.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads callers from access tokens. */
final class Callers {

    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Callers() {}

    /** The member who makes the current request, null where nobody is signed in. */
    static @Nullable Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof JwtAuthenticationToken token ? of(token.getToken()) : null;
    }

    /** The member of a token, null where it is one that services use among themselves. */
    static @Nullable Caller of(Jwt token) {
        Set<String> scopes = scopesOf(token);
        String memberId = token.getSubject();
        if (memberId == null || scopes.contains(ScopeRules.INTERNAL)) {
            return null;
        }
        boolean administrator = scopes.contains(ScopeRules.ADMIN)
                && token.getClaim("roles") instanceof Collection<?> roles
                && roles.contains(ADMINISTRATOR);
        return new Caller(memberId, scopes, administrator);
    }

    /** The scopes of a token, whether they came as a list or as one text with spaces (RFC 9068, 2.2.3). */
    static Set<String> scopesOf(Jwt token) {
        Object scope = token.getClaim("scope");
        return switch (scope) {
            case String text ->
                Arrays.stream(text.split(" ")).filter(s -> !s.isEmpty()).collect(Collectors.toSet());
            case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }
}
