package dev.praxis.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser that somebody signed in with.
 *
 * @param id the digest of the cookie's value, so that the store does not tell how to take a session over
 * @param memberId who signed in
 * @param tokens what the provider gave
 * @param csrf the token that unsafe requests must repeat in a header
 * @param startedAt when the person signed in
 * @param endsAt when it ends unless it is used
 * @param revision counts the refreshes of the tokens
 */
public record BrowserSession(
        String id, String memberId, Tokens tokens, String csrf, Instant startedAt, Instant endsAt, int revision) {

    /** The access token to relay. */
    public String accessToken() {
        return tokens.access();
    }

    /** Whether the token that came with an unsafe request is the session's own. */
    public boolean isGuardedBy(@Nullable String token) {
        return token != null
                && MessageDigest.isEqual(csrf.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    boolean accessLasts(Duration duration, Instant now) {
        return now.plus(duration).isBefore(tokens.accessEndsAt());
    }
}
