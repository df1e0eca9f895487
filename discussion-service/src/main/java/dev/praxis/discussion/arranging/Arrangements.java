package dev.praxis.discussion.arranging;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** All arrangements that are not done yet. */
@Repository
class Arrangements {

    private final MongoOperations mongo;

    Arrangements(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void insert(Arrangement arrangement) {
        mongo.insert(arrangement);
    }

    void remove(Arrangement done) {
        mongo.remove(query(where("_id").is(done.id())), Arrangement.class);
    }

    /** What should have been completed by a moment, the longest due first. */
    List<Arrangement> due(Instant now, int limit) {
        return mongo.find(query(where("dueAt").lte(now)).with(Sort.by("dueAt")).limit(limit), Arrangement.class);
    }
}
