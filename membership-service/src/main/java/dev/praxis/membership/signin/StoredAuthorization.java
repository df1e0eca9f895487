package dev.praxis.membership.signin;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the provider keeps of one sign-in at a client, without any secret: of tokens only hashes.
 *
 * @param idTokenHashes the first and the latest identity token, either of which may end the session
 * @param expireAt when the last of its tokens is over
 */
@Document("authorizations")
record StoredAuthorization(
        @Id String id,
        String client,
        @Indexed String principal,
        String grant,
        Set<String> scopes,
        String attributes,
        @Nullable StoredToken code,
        @Nullable StoredToken access,
        @Nullable StoredToken refresh,
        @Nullable StoredToken identity,
        @Indexed(sparse = true) @Nullable String codeHash,
        @Indexed(sparse = true) @Nullable String accessHash,
        @Indexed List<String> idTokenHashes,
        @Indexed(expireAfter = "0s") Instant expireAt) {

    /**
     * One token.
     *
     * @param hash the SHA-256 of its value
     * @param metadata in JSON
     */
    record StoredToken(
            String hash,
            @Nullable Instant issuedAt,
            @Nullable Instant expiresAt,
            Set<String> scopes,
            String metadata) {}
}
