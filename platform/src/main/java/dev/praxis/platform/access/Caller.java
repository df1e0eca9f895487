package dev.praxis.platform.access;

import dev.praxis.platform.fact.Act;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.Set;

/**
 * The signed-in member on whose behalf a request is made; controllers take one as an argument.
 *
 * <p>A {@code @Nullable Caller} argument admits anonymous requests, a plain one answers them with 401.
 *
 * @param memberId the member's id, the subject of the access token
 * @param scopes what the token allows: {@code read}, {@code write}, {@code admin}
 * @param administrator whether the member administers the platform and the token may be used for it
 */
public record Caller(String memberId, Set<String> scopes, boolean administrator) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** An act of this caller. */
    public Act actAt(Instant time) {
        return Act.of(memberId, time);
    }

    /** Refuses everybody but administrators. */
    public void requireAdministrator() {
        if (!administrator) {
            throw Refusal.forbidden("administrators-only", "Only an administrator may do this.");
        }
    }
}
