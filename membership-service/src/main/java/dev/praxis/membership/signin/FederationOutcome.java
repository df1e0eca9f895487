package dev.praxis.membership.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps of a sign-in at an outside provider who the member is, and none of the provider's tokens. */
@Component
class FederationOutcome implements AuthenticationSuccessHandler {

    private final SignInOutcome outcome;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    FederationOutcome(SignInOutcome outcome, Clock clock) {
        this.outcome = outcome;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        Authentication member = PasswordSignIn.signedIn(
                authentication.getName(),
                FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY,
                authentication,
                clock.instant());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(member);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        outcome.onAuthenticationSuccess(request, response, member);
    }
}
