package dev.praxis.discussion.post;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** The numbers of posts without their words. */
@Repository
public class PostPlaces {

    private static final Bson FIELDS =
            Projections.fields(Projections.include("topicId", "number", "createdAt"), Projections.excludeId());

    private final MongoOperations mongo;

    PostPlaces(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The greatest number that a topic had at a moment, 0 before its first post. Reads no more than came after it. */
    public int numberAt(String topicId, Instant moment) {
        Document last = collection()
                .find(Filters.and(Filters.eq("topicId", topicId), Filters.lte("createdAt", Date.from(moment))))
                .sort(Sorts.descending("number"))
                .projection(FIELDS)
                .first();
        return last == null ? 0 : last.getInteger("number", 0);
    }

    /** What a member said after a moment, the latest first. */
    public List<PostPlace> saidBy(String memberId, Instant after, int limit) {
        return collection()
                .find(Filters.and(Filters.eq("authorId", memberId), Filters.gt("createdAt", Date.from(after))))
                .sort(Sorts.descending("createdAt"))
                .projection(FIELDS)
                .limit(limit)
                .map(PostPlace::of)
                .into(new ArrayList<>());
    }

    /** Where others mention a member in some topics, in posts that are shown. */
    public List<PostPlace> mentionsOf(String memberId, Collection<String> topicIds, int limit) {
        return collection()
                .find(mentions(memberId, topicIds))
                .projection(FIELDS)
                .limit(limit)
                .map(PostPlace::of)
                .into(new ArrayList<>());
    }

    static Bson mentions(String memberId, Collection<String> topicIds) {
        return Filters.and(
                Filters.eq("mentions", memberId),
                Filters.in("topicId", topicIds),
                Filters.eq("status", PostStatus.VISIBLE.name()),
                Filters.ne("authorId", memberId));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("posts");
    }
}
