package dev.praxis.membership.token;

import dev.praxis.membership.token.AccessTokenFact.AccessTokenIssued;
import dev.praxis.membership.token.AccessTokenFact.AccessTokenRevoked;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A token with which a member's programs act in the member's name; only its hash is known. */
@Document("access-tokens")
@CompoundIndex(name = "member", def = "{memberId: 1, _id: 1}")
class AccessToken extends Aggregate {

    private final String memberId;
    private final String name;
    private final List<String> scopes;

    @Indexed(unique = true)
    private final String hash;

    private final Instant createdAt;

    @Indexed
    private final Instant expiresAt;

    private @Nullable Instant lastUsedAt;

    @PersistenceCreator
    AccessToken(
            String id,
            String memberId,
            String name,
            List<String> scopes,
            String hash,
            Instant createdAt,
            Instant expiresAt) {
        super(id);
        this.memberId = memberId;
        this.name = name;
        this.scopes = List.copyOf(scopes);
        this.hash = hash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    static AccessToken issued(String id, String memberId, TokenRequest.Checked wanted, String hash, Act act) {
        AccessToken token =
                new AccessToken(id, memberId, wanted.name(), wanted.scopes(), hash, act.time(), wanted.expiresAt());
        token.record(new AccessTokenIssued(id, memberId, wanted.scopes(), wanted.expiresAt()), act);
        return token;
    }

    /** The SHA-256 of the secret, by which the token is found. */
    String hash() {
        return hash;
    }

    String memberId() {
        return memberId;
    }

    String name() {
        return name;
    }

    List<String> scopes() {
        return scopes;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** When it was used last, to within an hour. */
    @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** Whether it may be used at a moment. */
    boolean isValidAt(Instant time) {
        return !ended() && expiresAt.isAfter(time);
    }

    void revoke(Act act) {
        end(new AccessTokenRevoked(id(), memberId), act);
    }
}
