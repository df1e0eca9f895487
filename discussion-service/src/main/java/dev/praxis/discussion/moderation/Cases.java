package dev.praxis.discussion.moderation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All cases for moderators. */
@Repository
public class Cases {

    private final MongoOperations mongo;

    Cases(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<ModerationCase> find(String id) {
        return Optional.ofNullable(mongo.findById(id, ModerationCase.class));
    }

    public ModerationCase get(String id) {
        return find(id).orElseThrow(Cases::unknown);
    }

    public ModerationCase save(ModerationCase one) {
        return mongo.save(one);
    }

    ModerationCase insert(ModerationCase one) {
        return mongo.insert(one);
    }

    /** A place in a list of cases: behind the one with an id, which has its status since a moment. */
    public record Place(Instant since, String id) {}

    /**
     * The cases of a community with a status, the one that waits longest first.
     *
     * @param kind the kind to which the list is limited
     * @param hiddenForums the forums whose cases are left out
     */
    public List<ModerationCase> waiting(
            String communityId,
            CaseStatus status,
            @Nullable CaseKind kind,
            Collection<String> hiddenForums,
            @Nullable Place after,
            int limit) {
        Criteria wanted = where("communityId").is(communityId).and("status").is(status.name());
        if (kind != null) {
            wanted.and("kind").is(kind.name());
        }
        if (!hiddenForums.isEmpty()) {
            wanted.and("forumId").nin(hiddenForums);
        }
        if (after != null) {
            wanted.and("since").gte(after.since());
            wanted.orOperator(where("since").gt(after.since()), where("_id").gt(after.id()));
        }
        return list(query(wanted).with(Sort.by("since", "_id")).limit(limit));
    }

    /** The cases that an author knows of, the one that changed last first. */
    public List<ModerationCase> toldTo(String authorId, @Nullable Place after, int limit) {
        Criteria wanted = where("authorId").is(authorId).and("told").is(true);
        if (after != null) {
            wanted.and("since").lte(after.since());
            wanted.orOperator(where("since").lt(after.since()), where("_id").lt(after.id()));
        }
        return list(
                query(wanted).with(Sort.by(Sort.Direction.DESC, "since", "_id")).limit(limit));
    }

    /** How many submissions of a member wait in a community, up to a limit. */
    int waitingOf(String authorId, String communityId, int limit) {
        Bson filter = Filters.and(
                Filters.eq("authorId", authorId),
                Filters.eq("told", true),
                Filters.eq("communityId", communityId),
                Filters.eq("kind", CaseKind.HELD.name()),
                Filters.eq("status", CaseStatus.OPEN.name()));
        return ids(filter, limit).size();
    }

    /** How often a member reported something since a moment, up to a limit. */
    public long reportedBy(String memberId, Instant since, int limit) {
        return collection()
                .find(Filters.and(Filters.eq("reports.memberId", memberId), Filters.gt("reportedAt", Date.from(since))))
                .limit(limit)
                .projection(Projections.include("reports.memberId", "reports.at"))
                .into(new ArrayList<>())
                .stream()
                .flatMap(found -> found.getList("reports", Document.class, List.of()).stream())
                .filter(report -> memberId.equals(report.getString("memberId")))
                .filter(report -> report.get("at", Date.class).toInstant().isAfter(since))
                .count();
    }

    /** The ids of the cases in which a member reported something. */
    List<String> idsReportedBy(String memberId) {
        return ids(Filters.eq("reports.memberId", memberId), 0);
    }

    /** The ids of the cases about what a member wrote. */
    List<String> idsOf(String authorId) {
        return ids(Filters.eq("authorId", authorId), 0);
    }

    private List<String> ids(Bson filter, int limit) {
        return collection()
                .find(filter)
                .limit(limit)
                .projection(Projections.include("_id"))
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    private List<ModerationCase> list(Query query) {
        return mongo.find(query, ModerationCase.class);
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("moderation-cases");
    }

    /** The answer to who asks for a case that is not there, or not for them. */
    public static Refusal unknown() {
        return Refusal.notFound("unknown-case", "There is no such case.");
    }
}
