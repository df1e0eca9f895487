package dev.praxis.discussion.reading;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Up to when members marked everything in their communities as read. */
@Repository
class CatchUps {

    private final MongoOperations mongo;

    CatchUps(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Notes that a member has read all of a community up to a moment; an earlier moment changes nothing. */
    void note(String communityId, String memberId, Instant upTo) {
        Bson one = Filters.eq("_id", CatchUp.idOf(communityId, memberId));
        Bson news = Updates.combine(
                Updates.max("caughtUpTo", Date.from(upTo)),
                Updates.set("communityId", communityId),
                Updates.set("memberId", memberId));
        try {
            catchUps().updateOne(one, news, new UpdateOptions().upsert(true));
        } catch (MongoException e) {
            DuplicateKey.require(e);
            // Another device was first to make the document.
            catchUps().updateOne(one, news);
        }
    }

    /** The moments of a member by communities. */
    Map<String, Instant> of(String memberId, Collection<String> communityIds) {
        List<String> ids = communityIds.stream()
                .map(community -> CatchUp.idOf(community, memberId))
                .toList();
        Map<String, Instant> found = new HashMap<>();
        for (Document document : catchUps().find(Filters.in("_id", ids))) {
            found.put(
                    document.getString("communityId"),
                    document.getDate("caughtUpTo").toInstant());
        }
        return found;
    }

    void forget(String memberId) {
        catchUps().deleteMany(Filters.eq("memberId", memberId));
    }

    private MongoCollection<Document> catchUps() {
        return mongo.getCollection("catch-ups");
    }
}
