package dev.praxis.gateway.caller;

import dev.praxis.gateway.signin.BrowserSession;
import dev.praxis.gateway.token.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** On whose behalf a request is made, as far as the gateway knows. */
public sealed interface Credential {

    /** Nobody's. */
    record None() implements Credential {}

    /** An access token that came with the request; the service looks into it. */
    record AccessToken(String token) implements Credential {}

    /** A personal access token that was exchanged. */
    record PersonalToken(Exchange.Good exchange) implements Credential {}

    /** A browser that somebody signed in with. */
    record Session(BrowserSession session) implements Credential {}

    /** The credential that was found for a request. */
    static Credential of(HttpServletRequest request) {
        return request.getAttribute(Credential.class.getName()) instanceof Credential credential
                ? credential
                : new None();
    }

    default void assignTo(HttpServletRequest request) {
        request.setAttribute(Credential.class.getName(), this);
    }

    /** Gives the service the access token that stands for this credential. */
    default void relayTo(HttpHeaders headers) {
        switch (this) {
            case None none -> {}
            case AccessToken own -> headers.setBearerAuth(own.token());
            case PersonalToken personal ->
                headers.setBearerAuth(personal.exchange().accessToken());
            case Session browser -> headers.setBearerAuth(browser.session().accessToken());
        }
    }
}
