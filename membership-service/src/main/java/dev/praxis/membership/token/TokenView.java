package dev.praxis.membership.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it.
 *
 * @param token the secret, only in the answer to its making
 */
record TokenView(
        String id,
        String name,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

    static TokenView of(AccessToken token) {
        return of(token, null);
    }

    static TokenView of(AccessToken token, @Nullable TokenSecret secret) {
        return new TokenView(
                token.id(),
                token.name(),
                token.scopes(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                secret == null ? null : secret.text());
    }
}
