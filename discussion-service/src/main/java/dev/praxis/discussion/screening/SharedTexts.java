package dev.praxis.discussion.screening;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** The long texts that newcomers sent in within the last day. */
@Repository
class SharedTexts {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final MongoOperations mongo;
    private final Clock clock;

    SharedTexts(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Notes a member's text, and tells whether another newcomer sent in the same one. */
    boolean isSharedWith(String communityId, String memberId, long fingerprint) {
        String text = communityId + "." + Long.toHexString(fingerprint);
        Instant now = clock.instant();
        mongo.save(new SharedText(text + "." + memberId, text, memberId, now.plus(REMEMBERED)));
        return mongo.exists(
                query(where("text")
                        .is(text)
                        .and("memberId")
                        .ne(memberId)
                        .and("expires")
                        .gt(now)),
                SharedText.class);
    }
}
