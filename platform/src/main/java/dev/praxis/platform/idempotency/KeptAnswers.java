package dev.praxis.platform.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The answers that are kept by their idempotency keys, shared by all instances of a service. */
class KeptAnswers {

    static final Duration KEPT = Duration.ofHours(24);
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int TRIES = 5;

    private final MongoOperations mongo;

    KeptAnswers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Declares the index by which the store forgets. */
    void declareIndexes() {
        mongo.indexOps(KeptAnswer.class).createIndex(new Index("expiresAt", Sort.Direction.ASC).expire(Duration.ZERO));
    }

    /**
     * Claims a key for an attempt.
     *
     * @return the attempt or answer that has the key already, null where the key is the caller's now
     */
    @Nullable KeptAnswer claim(String id, String request, String owner, Instant now) {
        KeptAnswer mine = new KeptAnswer(id, request, owner, now.plus(LEASE), now.plus(KEPT), null, Map.of(), null);
        KeptAnswer found = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                mongo.insert(mine);
                return null;
            } catch (DuplicateKeyException taken) {
                found = mongo.findById(id, KeptAnswer.class);
            }
            if (found != null && !found.isAbandoned(now)) {
                return found;
            }
            if (found != null && replace(found, mine)) {
                return null;
            }
        }
        return found == null ? mine : found;
    }

    /** Keeps the answer of an attempt, unless it was given up meanwhile. */
    void keep(String id, String owner, int status, Map<String, String> headers, byte @Nullable [] body) {
        mongo.updateFirst(
                ownedBy(id, owner),
                new Update()
                        .set("status", status)
                        .set("headers", headers)
                        .set("body", body == null ? null : new Binary(body)),
                KeptAnswer.class);
    }

    /** Frees the key of an attempt that failed. */
    void forget(String id, String owner) {
        mongo.remove(ownedBy(id, owner), KeptAnswer.class);
    }

    private boolean replace(KeptAnswer abandoned, KeptAnswer mine) {
        return mongo.findAndReplace(ownedBy(abandoned.id(), abandoned.owner()), mine) != null;
    }

    private static Query ownedBy(String id, String owner) {
        return query(where("_id").is(id).and("owner").is(owner));
    }
}
