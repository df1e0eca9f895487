package dev.praxis.membership.member;

import org.jspecify.annotations.Nullable;

/** Where members are signed in. */
public interface Sessions {

    /**
     * Signs a member out everywhere.
     *
     * @param exceptToken the access token of the session that stays, null where none does
     */
    void endAll(String memberId, @Nullable String exceptToken);

    /** Whether the session of an access token began within the last minutes by an actual sign-in. */
    boolean isFresh(String token);
}
