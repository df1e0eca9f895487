package dev.praxis.membership.token;

import dev.praxis.membership.member.AccessKeys;
import dev.praxis.membership.member.PersonalData;
import dev.praxis.platform.fact.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All personal access tokens. */
@Repository
class AccessTokens implements AccessKeys, PersonalData {

    private static final Duration USE_NOTED_EVERY = Duration.ofHours(1);

    private final MongoOperations mongo;

    AccessTokens(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void save(AccessToken token) {
        mongo.save(token);
    }

    Optional<AccessToken> withHash(String hash) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("hash").is(hash)), AccessToken.class));
    }

    Optional<AccessToken> withId(String id) {
        return Optional.ofNullable(mongo.findById(id, AccessToken.class)).filter(token -> !token.ended());
    }

    /** A member's tokens, newest first; expired ones too. */
    List<AccessToken> of(String memberId) {
        Query query = Query.query(Criteria.where("memberId").is(memberId))
                .with(Sort.by("_id").descending());
        return mongo.find(query, AccessToken.class).stream()
                .filter(token -> !token.ended())
                .toList();
    }

    /** Tokens that expired before a moment. */
    List<AccessToken> expiredBefore(Instant moment, int limit) {
        Query query = Query.query(Criteria.where("expiresAt").lt(moment)).limit(limit);
        return mongo.find(query, AccessToken.class).stream()
                .filter(token -> !token.ended())
                .toList();
    }

    /** Notes that a token was used, unless that was noted within the last hour. */
    void used(AccessToken token, Instant now) {
        Instant before = token.lastUsedAt();
        if (before == null || before.plus(USE_NOTED_EVERY).isBefore(now)) {
            Query query = Query.query(Criteria.where("_id").is(token.id()));
            mongo.updateFirst(query, new Update().set("lastUsedAt", now), AccessToken.class);
        }
    }

    @Override
    public void revokeAll(String memberId, Act act) {
        for (AccessToken token : of(memberId)) {
            token.revoke(act);
            save(token);
        }
    }

    @Override
    public String section() {
        return "tokens";
    }

    @Override
    public Object exportOf(String memberId) {
        return of(memberId).stream().map(TokenView::of).toList();
    }

    @Override
    public void erase(String memberId, Act act) {
        revokeAll(memberId, act);
    }
}
