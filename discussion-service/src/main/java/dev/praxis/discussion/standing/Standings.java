package dev.praxis.discussion.standing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** The standings of all members on whom something was imposed. */
@Repository
class Standings {

    private static final int MOST_SUSPENDED = 10_000;

    private final MongoOperations mongo;

    Standings(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Standing> find(String communityId, String memberId) {
        return Optional.ofNullable(mongo.findById(Standing.idOf(communityId, memberId), Standing.class));
    }

    List<Standing> of(String communityId, Collection<String> memberIds) {
        List<String> ids = memberIds.stream()
                .map(member -> Standing.idOf(communityId, member))
                .toList();
        return mongo.find(query(where("_id").in(ids)), Standing.class);
    }

    Standing save(Standing standing) {
        return mongo.save(standing);
    }

    /** Who is suspended in a community at a moment, and until when. */
    Map<String, Instant> suspended(String communityId, Instant now) {
        Map<String, Instant> suspended = new HashMap<>();
        for (Document standing : mongo.getCollection("standings")
                .find(Filters.and(Filters.eq("communityId", communityId), Filters.gt("suspendedUntil", Date.from(now))))
                .sort(Sorts.descending("suspendedUntil"))
                .limit(MOST_SUSPENDED)
                .projection(Projections.include("memberId", "suspendedUntil"))) {
            suspended.put(
                    standing.getString("memberId"),
                    standing.get("suspendedUntil", Date.class).toInstant());
        }
        return suspended;
    }
}
