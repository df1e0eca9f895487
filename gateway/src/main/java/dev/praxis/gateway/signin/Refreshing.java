package dev.praxis.gateway.signin;

import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/** One refresh of a session's tokens; an instance that comes second takes what the first one got. */
@Component
class Refreshing {

    private static final Logger log = LoggerFactory.getLogger(Refreshing.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final BrowserSessions sessions;
    private final ClientRegistration provider;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens;
    private final Clock clock;

    Refreshing(
            BrowserSessions sessions,
            ClientRegistration provider,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens,
            Clock clock) {
        this.sessions = sessions;
        this.provider = provider;
        this.tokens = tokens;
        this.clock = clock;
    }

    Optional<BrowserSession> refresh(BrowserSession known) {
        Optional<BrowserSession> current = sessions.afresh(known.id());
        if (current.isEmpty() || current.get().revision() != known.revision()) {
            return current;
        }
        return sessions.claimRefresh(known) ? askProvider(known) : waitForOther(known);
    }

    private Optional<BrowserSession> askProvider(BrowserSession session) {
        String refresh = session.tokens().refresh();
        if (refresh == null) {
            return end(session);
        }
        Instant now = clock.instant();
        try {
            return sessions.refreshed(
                    session,
                    session.tokens()
                            .followedBy(
                                    tokens.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                                            provider, access(session), new OAuth2RefreshToken(refresh, null))),
                                    now));
        } catch (OAuth2AuthorizationException refused) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                return end(session);
            }
            sessions.releaseClaim(session);
            throw Refusal.unavailable("sign-in-unavailable", "Your session cannot be continued at the moment.", 2);
        } catch (RuntimeException failure) {
            sessions.releaseClaim(session);
            throw failure;
        }
    }

    private Optional<BrowserSession> end(BrowserSession session) {
        log.info("A session of member {} ended because its refresh was refused", session.memberId());
        sessions.end(session.id());
        return Optional.empty();
    }

    private Optional<BrowserSession> waitForOther(BrowserSession known) {
        Instant until = clock.instant().plus(PATIENCE);
        Optional<BrowserSession> current = sessions.afresh(known.id());
        while (current.isPresent() && current.get().revision() == known.revision()) {
            if (clock.instant().isAfter(until)) {
                throw Refusal.unavailable("sign-in-unavailable", "Your session cannot be continued at the moment.", 2);
            }
            pause();
            current = sessions.afresh(known.id());
        }
        return current;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static OAuth2AccessToken access(BrowserSession session) {
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                session.accessToken(),
                null,
                session.tokens().accessEndsAt());
    }
}
