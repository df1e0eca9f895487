package dev.praxis.membership.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The refresh tokens that were given out, each for one use (RFC 9700, 4.14.2).
 *
 * <p>A token that comes back long after its use was stolen, or its successor was. Shortly after its use it still works:
 * two instances of a client may refresh one session at the same moment, and an answer may be lost.
 */
@Component
class RefreshTokens {

    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final MongoOperations mongo;
    private final Clock clock;

    RefreshTokens(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Remembers a new token of an authorization. */
    void add(String hash, String authorization, Instant expiresAt) {
        Query query = Query.query(Criteria.where("_id").is(hash));
        Update update = new Update().setOnInsert("authorization", authorization).setOnInsert("expireAt", expiresAt);
        mongo.upsert(query, update, Spendable.class);
    }

    /** Uses a token up. */
    Optional<Use> use(String hash) {
        Instant now = clock.instant();
        Query unspent =
                Query.query(Criteria.where("_id").is(hash).and("spentAt").isNull());
        Update spending = new Update().set("spentAt", now).set("expireAt", now.plus(REMEMBERED));
        boolean first = mongo.updateFirst(unspent, spending, Spendable.class).getModifiedCount() == 1;
        Spendable token = mongo.findById(hash, Spendable.class);
        if (token == null) {
            return Optional.empty();
        }
        Instant spentAt = token.spentAt();
        boolean again = !first && spentAt != null && spentAt.plus(GRACE).isBefore(now);
        return Optional.of(new Use(token.authorization(), again));
    }

    /** The authorization of a token, without using it up. */
    Optional<String> authorizationOf(String hash) {
        return Optional.ofNullable(mongo.findById(hash, Spendable.class)).map(Spendable::authorization);
    }

    /** Forgets the tokens of an authorization. */
    void forget(String authorization) {
        mongo.remove(Query.query(Criteria.where("authorization").is(authorization)), Spendable.class);
    }

    /**
     * The use of a token.
     *
     * @param stolen whether it was used up long before
     */
    record Use(String authorization, boolean stolen) {}

    @Document("refresh-tokens")
    private record Spendable(
            @Id String hash,
            @Indexed String authorization,
            @Nullable Instant spentAt,
            @Indexed(expireAfter = "0s") Instant expireAt) {}
}
