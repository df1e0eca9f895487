package dev.praxis.platform.access;

import dev.praxis.platform.problem.ProblemAnswer;
import dev.praxis.platform.problem.Problems;
import dev.praxis.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers what the security chain refuses with a problem document and the challenge of RFC 6750. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    SecurityProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        problems.write(
                failure instanceof OAuth2AuthenticationException
                        ? ProblemAnswer.of(Refusal.unauthenticated(
                                        "invalid-token", "The access token is invalid or has expired."))
                                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                        : ProblemAnswer.of(CallerArgument.signInRequired()),
                request,
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(
                SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken
                        ? ProblemAnswer.of(Refusal.forbidden(
                                        "insufficient-scope", "The access token does not allow this."))
                                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"")
                        : ProblemAnswer.of(Refusal.forbidden("forbidden", "You may not do this.")),
                request,
                response);
    }
}
