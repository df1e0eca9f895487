package dev.praxis.discussion.topic;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** In which topics of a community something was posted of late. */
@Component
public class TopicActivity {

    private final MongoOperations mongo;

    TopicActivity(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The topics with a post since a moment; pinned ones first, then the latest. */
    public List<TopicRow> since(String communityId, Instant moment, int limit) {
        Bson filter = Filters.and(
                Filters.eq("communityId", communityId),
                // Pinned topics are above all times.
                Filters.gte("rank", moment.toEpochMilli()),
                Filters.ne("ended", true));
        return mongo
                .getCollection("topics")
                .find(filter)
                .sort(Sorts.descending("rank", "_id"))
                .limit(limit)
                .map(TopicRow::of)
                .into(new ArrayList<>())
                .stream()
                .filter(topic -> !topic.lastPostAt().isBefore(moment))
                .toList();
    }
}
