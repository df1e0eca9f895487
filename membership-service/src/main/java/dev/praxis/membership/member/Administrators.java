package dev.praxis.membership.member;

import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Who administers the platform, as one document, so that a single atomic write decides who is the first and that the
 * last one stays.
 */
@Component
public class Administrators {

    private static final String ID = "administrators";
    private static final Duration SETUP_PATIENCE = Duration.ofMinutes(1);

    private final MongoOperations mongo;
    private final Members members;
    private final Clock clock;

    Administrators(MongoOperations mongo, Members members, Clock clock) {
        this.mongo = mongo;
        this.members = members;
        this.clock = clock;
    }

    /** Whether the platform waits for its first administrator. */
    public boolean isSetupOpen() {
        Registry registry = mongo.findById(ID, Registry.class);
        return registry == null || isAbandoned(registry);
    }

    /** Claims to become the first administrator; true for exactly one of many who try at once. */
    public boolean claimFirst(String memberId) {
        Registry registry = mongo.findById(ID, Registry.class);
        if (registry != null && !isAbandoned(registry)) {
            return false;
        }
        if (registry != null) {
            mongo.remove(Query.query(identified().and("since").is(registry.since())), Registry.class);
        }
        try {
            mongo.insert(new Registry(ID, List.of(memberId), clock.instant()));
            return true;
        } catch (DuplicateKeyException somebodyWasFaster) {
            return false;
        }
    }

    /** Gives a claim back that came to nothing. */
    public void releaseFirst(String memberId) {
        mongo.remove(Query.query(identified().and("members").is(List.of(memberId))), Registry.class);
    }

    /** A claim without a member is left from a setup that broke off. */
    private boolean isAbandoned(Registry registry) {
        return registry.members().size() == 1
                && registry.since().plus(SETUP_PATIENCE).isBefore(clock.instant())
                && members.stored(registry.members().getFirst()).isEmpty();
    }

    /** Counts a member who became an administrator. */
    void add(String memberId) {
        mongo.updateFirst(Query.query(identified()), new Update().addToSet("members", memberId), Registry.class);
    }

    /**
     * Counts an administrator out.
     *
     * @throws Refusal where it is the last one
     */
    void remove(String memberId) {
        Query oneOfSeveral = Query.query(
                identified().and("members").is(memberId).and("members.1").exists(true));
        boolean removed = mongo.updateFirst(oneOfSeveral, new Update().pull("members", memberId), Registry.class)
                        .getModifiedCount()
                == 1;
        if (!removed && mongo.exists(Query.query(identified().and("members").is(memberId)), Registry.class)) {
            throw Refusal.conflict("last-administrator", "Make somebody else an administrator first.");
        }
    }

    private static Criteria identified() {
        return Criteria.where("_id").is(ID);
    }

    @Document("settings")
    private record Registry(@Id String id, List<String> members, Instant since) {}
}
