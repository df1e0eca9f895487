package dev.praxis.membership.signin;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what is expired from stores that do not do it by themselves; where they do, it finds nothing. */
@Component
class ExpirySweep {

    private static final List<String> COLLECTIONS = List.of("authorizations", "refresh-tokens", "guesses", "sign-ins");

    private final MongoOperations mongo;
    private final Clock clock;

    ExpirySweep(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 600_000)
    void sweep() {
        Query expired = Query.query(Criteria.where("expireAt").lt(Date.from(clock.instant())));
        COLLECTIONS.forEach(collection -> mongo.remove(expired, Document.class, collection));
    }
}
