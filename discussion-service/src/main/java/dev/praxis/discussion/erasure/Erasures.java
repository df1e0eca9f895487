package dev.praxis.discussion.erasure;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The members who are being forgotten; few at a time. */
@Repository
class Erasures {

    private static final int MOST = 100;

    private final MongoOperations mongo;

    Erasures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void begin(Erasure erasure) {
        mongo.save(erasure);
    }

    List<Erasure> pending() {
        return mongo.find(new Query().limit(MOST), Erasure.class);
    }

    void end(Erasure erasure) {
        mongo.remove(query(where("_id").is(erasure.memberId())), Erasure.class);
    }
}
