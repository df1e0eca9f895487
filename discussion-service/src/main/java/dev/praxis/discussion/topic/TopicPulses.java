package dev.praxis.discussion.topic;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** What is going on in topics, for those who want to know what is new. Topics that became a part of others are left out. */
@Repository
public class TopicPulses {

    private static final Bson FIELDS = Projections.include(
            "communityId", "forumId", "title", "authorId", "createdAt", "lastNumber", "lastPostAt", "lastAuthorId");
    private static final Bson SORT = Sorts.descending("rank", "_id");

    private final MongoOperations mongo;

    TopicPulses(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * The topics of a community with posts after a moment, those with the latest posts first. Pinned ones come before all
     * others, and even where they have no later post.
     *
     * @param forums the forums whose topics are wanted
     */
    public List<TopicPulse> since(String communityId, Instant moment, Collection<String> forums, int limit) {
        return collection()
                .find(since(communityId, moment, forums))
                .sort(SORT)
                .projection(FIELDS)
                .limit(limit)
                .map(TopicPulse::of)
                .into(new ArrayList<>());
    }

    static Bson since(String communityId, Instant moment, Collection<String> forums) {
        return Filters.and(
                Filters.eq("communityId", communityId),
                Filters.gt("rank", moment.toEpochMilli()),
                Filters.in("forumId", forums),
                Filters.eq("mergedInto", null),
                Filters.ne("ended", true));
    }

    /** Topics by their ids, in no order; those that are gone are absent. */
    public List<TopicPulse> of(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : collection()
                        .find(Filters.and(
                                Filters.in("_id", ids), Filters.eq("mergedInto", null), Filters.ne("ended", true)))
                        .projection(FIELDS)
                        .map(TopicPulse::of)
                        .into(new ArrayList<>());
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("topics");
    }
}
