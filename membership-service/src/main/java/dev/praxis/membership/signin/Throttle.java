package dev.praxis.membership.signin;

import dev.praxis.membership.member.GuessGuard;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: after some wrong guesses the subject waits 1 s, then twice as long each time, up to 15 minutes.
 *
 * <p>Counted in the store, so that all instances count together, and before the guess is checked, so that many guesses
 * at once do not slip through. A day without guesses forgets them.
 */
@Component
class Throttle implements GuessGuard {

    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 50;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int MAX_DOUBLINGS = 10;

    private final MongoOperations mongo;
    private final Clock clock;

    Throttle(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void attempt(String subject) {
        attempt("account", subject, FREE_FOR_ACCOUNT);
    }

    @Override
    public void succeeded(String subject) {
        mongo.remove(Query.query(Criteria.where("_id").is(key("account", subject))), Guesses.class);
    }

    /** Counts an attempt from a client's network address. */
    void attemptFrom(String address) {
        attempt("address", address, FREE_FOR_ADDRESS);
    }

    /** Takes the latest attempt from an address back, since it was right. */
    void succeededFrom(String address) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(key("address", address))),
                new Update().inc("count", -1),
                Guesses.class);
    }

    private void attempt(String kind, String subject, int free) {
        String key = key(kind, subject);
        while (true) {
            Instant now = clock.instant();
            Guesses guesses = mongo.findById(key, Guesses.class);
            if (guesses != null && guesses.waitUntil().isAfter(now)) {
                throw waiting(Duration.between(now, guesses.waitUntil()));
            }
            if (count(key, guesses, free, now)) {
                return;
            }
        }
    }

    /** False where somebody else counted at the same moment. */
    private boolean count(String key, @Nullable Guesses seen, int free, Instant now) {
        int count = seen == null ? 1 : seen.count() + 1;
        Guesses counted = new Guesses(key, count, now.plus(pause(count, free)), now.plus(REMEMBERED));
        if (seen == null) {
            try {
                mongo.insert(counted);
                return true;
            } catch (DuplicateKeyException countedMeanwhile) {
                return false;
            }
        }
        Query same = Query.query(Criteria.where("_id").is(key).and("count").is(seen.count()));
        Update update = new Update()
                .set("count", count)
                .set("waitUntil", counted.waitUntil())
                .set("expireAt", counted.expireAt());
        return mongo.updateFirst(same, update, Guesses.class).getMatchedCount() == 1;
    }

    /** How long to wait after so many guesses. */
    static Duration pause(int count, int free) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(count - free, MAX_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static String key(String kind, String subject) {
        return kind + ":" + Hashes.of(subject);
    }

    private static Refusal waiting(Duration left) {
        return Refusal.tooMany("too-many-attempts", "Too many attempts; wait a little.", left.toSeconds() + 1);
    }

    @Document("guesses")
    private record Guesses(
            @Id String id,
            int count,
            Instant waitUntil,
            @Indexed(expireAfter = "0s") Instant expireAt) {}
}
