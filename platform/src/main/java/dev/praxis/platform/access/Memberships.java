package dev.praxis.platform.access;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The communities of each member, from the service's own replica of memberships.
 *
 * <p>Unlike {@link CommunityMembers} it asks nobody for what the replica does not know yet: it may miss who joined a moment
 * ago, and copies from before their ids were kept apart until their states are sent again.
 */
public final class Memberships {

    /** Of how many communities of a member it knows. */
    public static final int MOST = 1_000;

    private static final Bson FIELDS = Projections.include("communityId", "role", "joinedAt");

    private final MongoOperations mongo;

    Memberships(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The communities that a person belongs to, in the order of their ids, {@value #MOST} at most. */
    public List<Membership> of(String memberId) {
        return mongo.getCollection(mongo.getCollectionName(MembershipReplica.class))
                .find(Filters.and(Filters.eq("memberId", memberId), Filters.ne("role", null)))
                .sort(Sorts.ascending("communityId"))
                .projection(FIELDS)
                .limit(MOST)
                .map(Memberships::membership)
                .into(new ArrayList<>());
    }

    private static Membership membership(Document copy) {
        Date joined = copy.getDate("joinedAt");
        return new Membership(
                copy.getString("communityId"),
                CommunityRole.valueOf(copy.getString("role")),
                joined == null ? Instant.EPOCH : joined.toInstant());
    }
}
