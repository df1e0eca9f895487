package dev.praxis.membership.signin;

import dev.praxis.platform.problem.Refusal;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that has to wait before it is even looked at. */
final class WaitingException extends AuthenticationException {

    private final long seconds;

    WaitingException(Refusal refusal) {
        super("Too many attempts.", refusal);
        Long retryAfter = refusal.retryAfterSeconds();
        this.seconds = retryAfter == null ? 1 : retryAfter;
    }

    /** How long to wait. */
    long seconds() {
        return seconds;
    }
}
