package dev.praxis.membership.community;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All communities. */
@Repository
public class Communities {

    private static final int BATCH = 200;

    private final MongoOperations mongo;

    Communities(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<Community> withId(String id) {
        return Optional.ofNullable(mongo.findById(id, Community.class));
    }

    /** The community with an id or a slug. */
    public Optional<Community> find(String reference) {
        return Slug.isId(reference)
                ? withId(reference)
                : Optional.ofNullable(mongo.findOne(query(where("settings.slug").is(reference)), Community.class));
    }

    /** The community with an id that is known to exist. */
    public Community get(String id) {
        return withId(id).orElseThrow(Communities::unknown);
    }

    public List<Community> withIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : mongo.find(query(where("_id").in(ids)), Community.class);
    }

    public Community save(Community community) {
        return mongo.save(community);
    }

    /** A member's communities that were founded since a moment, at most {@code limit} counted. */
    long foundedBy(String memberId, Instant since, int limit) {
        return mongo.count(
                query(where("founder").is(memberId).and("foundedAt").gte(since)).limit(limit), Community.class);
    }

    List<Community> remindersDue(LocalDate today) {
        return mongo.find(query(where("remindOn").lte(today.toString())).limit(BATCH), Community.class);
    }

    List<Community> termsEnding(Instant now) {
        return mongo.find(query(where("nextTermEnd").lte(now)).limit(BATCH), Community.class);
    }

    List<Community> withFounder(String memberId) {
        return mongo.find(query(where("founder").is(memberId)), Community.class);
    }

    List<Community> withCharterBy(String memberId) {
        return mongo.find(query(where("charter.author").is(memberId)), Community.class);
    }

    /** The communities in which a member holds a role. */
    public List<Community> withRoleOf(String memberId) {
        return mongo.find(query(where("leadership.holders.memberId").is(memberId)), Community.class);
    }

    /** The ids of all communities that come after one, in order. */
    public List<String> idsAfter(String id, int limit) {
        Query query = query(where("_id").gt(id)).with(Sort.by("_id")).limit(limit);
        query.fields().include("_id");
        return mongo.query(Community.class).as(Identified.class).matching(query).stream()
                .map(Identified::id)
                .toList();
    }

    /** The answer to who asks for a community that is not there, or not for them. */
    public static Refusal unknown() {
        return Refusal.notFound("unknown-community", "There is no such community.");
    }

    private record Identified(String id) {}
}
