package dev.praxis.gateway.signin;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.praxis.gateway.GatewayProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The sessions of all browsers, shared by the gateway's instances; read through a cache that lives two seconds. */
@Repository
public class BrowserSessions {

    private static final Duration CACHED = Duration.ofSeconds(2);
    private static final Duration CLAIM = Duration.ofSeconds(10);

    private final MongoTemplate mongo;
    private final Seal seal;
    private final Clock clock;
    private final GatewayProperties.Sessions life;
    private final Cache<String, Optional<BrowserSession>> recent =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(CACHED).build();

    BrowserSessions(MongoTemplate mongo, Seal seal, Clock clock, GatewayProperties gateway) {
        this.mongo = mongo;
        this.seal = seal;
        this.clock = clock;
        this.life = gateway.sessions();
        mongo.indexOps(StoredSession.class).createIndex(new Index("memberId", Sort.Direction.ASC));
        mongo.indexOps(StoredSession.class).createIndex(new Index("endsAt", Sort.Direction.ASC).expire(Duration.ZERO));
    }

    BrowserSession begin(String id, String memberId, Tokens tokens) {
        Instant now = clock.instant();
        StoredSession stored =
                new StoredSession(id, memberId, seal.close(tokens), now, now.plus(life.idle()), 0, Instant.EPOCH);
        mongo.insert(stored);
        return read(stored);
    }

    Optional<BrowserSession> withId(String id) {
        return recent.get(id, this::load).filter(session -> !session.isOver(clock.instant()));
    }

    /** The session as it is stored now. */
    Optional<BrowserSession> afresh(String id) {
        recent.invalidate(id);
        return withId(id);
    }

    /** Claims the refresh of a session's tokens for some seconds; false where another instance has it. */
    boolean claimRefresh(BrowserSession session) {
        Instant now = clock.instant();
        return mongo.updateFirst(
                                query(where("id")
                                        .is(session.id())
                                        .and("revision")
                                        .is(session.revision())
                                        .and("refreshingUntil")
                                        .lt(now)),
                                Update.update("refreshingUntil", now.plus(CLAIM)),
                                StoredSession.class)
                        .getModifiedCount()
                == 1;
    }

    void releaseClaim(BrowserSession session) {
        mongo.updateFirst(
                query(where("id").is(session.id()).and("revision").is(session.revision())),
                Update.update("refreshingUntil", Instant.EPOCH),
                StoredSession.class);
    }

    /** Keeps the next tokens and lets the session last on. */
    Optional<BrowserSession> refreshed(BrowserSession session, Tokens tokens) {
        Instant longest = session.startedAt().plus(life.longest());
        Instant idle = clock.instant().plus(life.idle());
        mongo.updateFirst(
                query(where("id").is(session.id()).and("revision").is(session.revision())),
                Update.update("tokens", seal.close(tokens))
                        .set("endsAt", idle.isBefore(longest) ? idle : longest)
                        .set("refreshingUntil", Instant.EPOCH)
                        .inc("revision", 1),
                StoredSession.class);
        return afresh(session.id());
    }

    void end(String id) {
        mongo.remove(query(where("id").is(id)), StoredSession.class);
        recent.invalidate(id);
    }

    /** Ends all sessions of a member, at once in this instance. */
    void endAllOf(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), StoredSession.class);
        recent.asMap()
                .values()
                .removeIf(session ->
                        session.isPresent() && session.get().memberId().equals(memberId));
    }

    /** Not every store removes what is over by itself. */
    @Scheduled(fixedDelayString = "PT1H")
    void removeWhatIsOver() {
        mongo.remove(query(where("endsAt").lt(clock.instant())), StoredSession.class);
    }

    private Optional<BrowserSession> load(String id) {
        return Optional.ofNullable(mongo.findById(id, StoredSession.class)).map(this::read);
    }

    private BrowserSession read(StoredSession stored) {
        return new BrowserSession(
                stored.id(),
                stored.memberId(),
                seal.open(stored.tokens(), Tokens.class),
                seal.sign("csrf:" + stored.id()),
                stored.startedAt(),
                stored.endsAt(),
                stored.revision());
    }
}
