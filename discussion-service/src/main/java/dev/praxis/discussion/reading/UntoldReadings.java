package dev.praxis.discussion.reading;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** The readings of which something is still to be published. */
@Repository
class UntoldReadings {

    private final MongoOperations mongo;

    UntoldReadings(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** What is to be published since before a moment, the oldest first. */
    List<Reading> due(Instant before, int limit) {
        return readings()
                .find(Filters.lt("due", Date.from(before)))
                .sort(Sorts.ascending("due"))
                .limit(limit)
                .map(Reading::of)
                .into(new ArrayList<>());
    }

    /** Those of some readings of which something is still to be published, as they are now. */
    List<Reading> stillDue(Collection<String> ids) {
        return readings()
                .find(Filters.and(Filters.in("_id", ids), Filters.ne("due", null)))
                .map(Reading::of)
                .into(new ArrayList<>());
    }

    /** Notes that readings are published as they were; what changed since then stays due. */
    void settle(List<Reading> published) {
        List<UpdateOneModel<Document>> unchanged = published.stream()
                .map(reading -> new UpdateOneModel<Document>(
                        Filters.and(Filters.eq("_id", reading.id()), Filters.eq("version", reading.version())),
                        Updates.combine(told(reading), Updates.unset("due"))))
                .toList();
        BulkWriteOptions unordered = new BulkWriteOptions().ordered(false);
        if (readings().bulkWrite(unchanged, unordered).getMatchedCount() < published.size()) {
            List<UpdateOneModel<Document>> changed = published.stream()
                    .map(reading -> new UpdateOneModel<Document>(Filters.eq("_id", reading.id()), told(reading)))
                    .toList();
            readings().bulkWrite(changed, unordered);
        }
    }

    private static Bson told(Reading reading) {
        Bson position = Updates.max("told", reading.upTo());
        return reading.level() == null
                ? position
                : Updates.combine(
                        position, Updates.set("toldLevel", reading.level().name()));
    }

    private MongoCollection<Document> readings() {
        return mongo.getCollection("readings");
    }
}
