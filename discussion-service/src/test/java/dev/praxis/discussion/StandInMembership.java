package dev.praxis.discussion;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.praxis.platform.access.CommunityDirectory;
import dev.praxis.platform.access.CommunityMembers;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.KnownCommunity;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Answers from the service's copies alone, without a membership-service behind them. */
final class StandInMembership implements CommunityMembers, CommunityDirectory {

    private final MongoOperations mongo;

    StandInMembership(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<CommunityRole> roleOf(String communityId, String memberId) {
        return Optional.ofNullable(one("memberships", "_id", communityId + "." + memberId))
                .map(found -> found.getString("role"))
                .map(CommunityRole::valueOf);
    }

    @Override
    public Optional<KnownCommunity> find(String reference) {
        Document byId = one("communities", "_id", reference);
        return Optional.ofNullable(byId == null ? one("communities", "slug", reference) : byId)
                .map(found -> new KnownCommunity(
                        found.getString("_id"),
                        found.getString("slug"),
                        found.getString("name"),
                        found.getBoolean("listed"),
                        found.getBoolean("active")));
    }

    private @Nullable Document one(String collection, String field, String value) {
        return mongo.findOne(query(where(field).is(value)), Document.class, collection);
    }
}
