package dev.praxis.membership.signin;

import dev.praxis.platform.PraxisProperties;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a sign-in leads: back to what was asked for, or to the form with the one message for all failures. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    /** The page for those who have to wait; reached from here only. */
    static final String WAITING = "/identity/waiting";

    private final SignInProperties properties;

    SignInOutcome(PraxisProperties praxis, SignInProperties properties) {
        this.properties = properties;
        setDefaultTargetUrl(praxis.publicUrl() + "/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession()
                .setMaxInactiveInterval(
                        Math.toIntExact(properties.signIn().idle().toSeconds()));
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws ServletException, IOException {
        if (failure instanceof WaitingException waiting) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(waiting.seconds()));
            request.getRequestDispatcher(WAITING).forward(request, response);
            return;
        }
        getRedirectStrategy().sendRedirect(request, response, "/login?error");
    }
}
