package dev.praxis.gateway.signin;

import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends the session of a browser, here and at the provider (OpenID Connect RP-Initiated Logout 1.0). */
@RestController
class SignOut {

    private static final Logger log = LoggerFactory.getLogger(SignOut.class);
    private static final String PROVIDERS_COOKIE = "PRAXIS_SIGNIN";

    private final BrowserSessions sessions;
    private final SessionCookies cookies;
    private final RestClient provider;
    private final URI publicUrl;

    SignOut(BrowserSessions sessions, SessionCookies cookies, RestClient backChannelClient, PraxisProperties praxis) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.provider = backChannelClient;
        this.publicUrl = praxis.publicUrl();
    }

    @PostMapping("/logout")
    ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
        String value = SessionCookies.valueOf(SessionCookies.SESSION, request);
        Optional<BrowserSession> session =
                value == null ? Optional.empty() : sessions.afresh(SessionCookies.idOf(value));
        session.ifPresent(it -> {
            requireGuard(it, request);
            sessions.end(it.id());
        });
        cookies.take(response);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
            session.ifPresent(it -> endAtProvider(it, request, response));
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(session.map(it -> logoutAt(publicUrl, it)).orElse(publicUrl.resolve("/")))
                .build();
    }

    private static void requireGuard(BrowserSession session, HttpServletRequest request) {
        String header = request.getHeader("X-XSRF-TOKEN");
        if (!session.isGuardedBy(header == null ? request.getParameter("_csrf") : header)) {
            throw Refusal.forbidden(
                    "csrf-token-missing",
                    "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN or the field _csrf.");
        }
    }

    private void endAtProvider(BrowserSession session, HttpServletRequest request, HttpServletResponse response) {
        String cookie = SessionCookies.valueOf(PROVIDERS_COOKIE, request);
        if (cookie == null) {
            return;
        }
        try {
            List<String> taken = provider.get()
                    .uri(logoutAt(URI.create("http://membership"), session))
                    .header(HttpHeaders.COOKIE, PROVIDERS_COOKIE + "=" + cookie)
                    .exchange((sent, answer) -> answer.getHeaders().getOrEmpty(HttpHeaders.SET_COOKIE));
            taken.forEach(header -> response.addHeader(HttpHeaders.SET_COOKIE, header));
        } catch (RuntimeException failure) {
            log.warn("The provider's session of member {} was not ended: {}", session.memberId(), failure.toString());
        }
    }

    private URI logoutAt(URI base, BrowserSession session) {
        return UriComponentsBuilder.fromUri(base)
                .path("/connect/logout")
                .queryParam("id_token_hint", session.tokens().id())
                .queryParam("client_id", ProviderConfiguration.CLIENT)
                .queryParam("post_logout_redirect_uri", publicUrl + "/")
                .build()
                .encode()
                .toUri();
    }
}
