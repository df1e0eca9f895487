package dev.praxis.membership.token;

import dev.praxis.platform.fact.Fact;
import java.time.Instant;
import java.util.List;

/** What happens to personal access tokens. */
public sealed interface AccessTokenFact extends Fact {

    /** A member made a token. */
    record AccessTokenIssued(String tokenId, String memberId, List<String> scopes, Instant expiresAt)
            implements AccessTokenFact {}

    /** A token counts no more. */
    record AccessTokenRevoked(String tokenId, String memberId) implements AccessTokenFact {}
}
