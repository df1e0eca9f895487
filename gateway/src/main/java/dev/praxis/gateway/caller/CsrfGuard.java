package dev.praxis.gateway.caller;

import dev.praxis.platform.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a signed-in browser change things only when the request repeats the token that other sites cannot read: the
 * signed, session-bound double submit of the OWASP cheat sheet on cross-site request forgery.
 */
final class CsrfGuard extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String HEADER = "X-XSRF-TOKEN";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SAFE.contains(request.getMethod())
                && Credential.of(request) instanceof Credential.Session browser
                && !browser.session().isGuardedBy(request.getHeader(HEADER))) {
            throw Refusal.forbidden(
                    "csrf-token-missing",
                    "Repeat the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN to change something.");
        }
        chain.doFilter(request, response);
    }
}
