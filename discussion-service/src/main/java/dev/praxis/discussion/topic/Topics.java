package dev.praxis.discussion.topic;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** All topics. */
@Repository
public class Topics {

    private static final List<Bson> OPENED = List.of(Updates.unset("opening"), Updates.unset("openingSince"));

    private final MongoOperations mongo;

    Topics(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The topic with an id, to be changed. */
    public Topic get(String id) {
        return find(id).orElseThrow(Topics::unknown);
    }

    /** The topic with an id, if there is one. */
    public Optional<Topic> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Topic.class)).filter(topic -> !topic.ended());
    }

    /** The topic with an id, to be read. */
    public Optional<TopicRow> row(String id) {
        return Optional.ofNullable(collection().find(Filters.eq("_id", id)).first())
                .filter(document -> !document.getBoolean("ended", false))
                .map(TopicRow::of);
    }

    /** Topics by their ids, in no order; those that are gone are absent. */
    public List<TopicRow> rows(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : collection()
                        .find(Filters.and(Filters.in("_id", ids), Filters.ne("ended", true)))
                        .map(TopicRow::of)
                        .into(new ArrayList<>());
    }

    /** A list of topics. */
    List<TopicRow> list(TopicQuery query, int limit) {
        return collection()
                .find(query.filter())
                .sort(query.sort())
                .limit(limit)
                .map(TopicRow::of)
                .into(new ArrayList<>());
    }

    /** How many topics of a forum are pinned, so many at most. */
    int pinned(String forumId, int most) {
        return collection()
                .find(pinnedIn(forumId))
                .sort(Sorts.descending("rank", "_id"))
                .projection(Projections.include("_id"))
                .limit(most)
                .into(new ArrayList<>())
                .size();
    }

    static Bson pinnedIn(String forumId) {
        return Filters.and(Filters.eq("forumId", forumId), Filters.gte("rank", Topic.PINNED));
    }

    /** Stores a new topic unless it is stored already. */
    public void insertIfAbsent(Topic topic) {
        try {
            mongo.insert(topic);
        } catch (DuplicateKeyException present) {
            // A repetition: what was stored the first time stays.
        }
    }

    /** Stores a new topic. */
    public Topic insert(Topic topic) {
        return mongo.insert(topic);
    }

    /** Stores new topics; one that is there already makes it fail, and those behind it are not stored. */
    public void insertAll(Collection<Topic> topics) {
        mongo.insertAll(topics);
    }

    public Topic save(Topic topic) {
        return mongo.save(topic);
    }

    /**
     * Notes that a post was stored, unless a later one was noted already. Counts the revision up, so that no change of the
     * topic that runs at the same time loses it.
     */
    public void advance(String id, int number, Instant at, String authorId) {
        List<Bson> news = news(number, at, authorId);
        if (number == 1) {
            news.addAll(OPENED);
        }
        collection().updateOne(behind(id, number), Updates.combine(news));
    }

    /** Notes the last posts of topics all of whose posts are stored, as {@link #advance} does. */
    public void advanceAll(Collection<LastPost> lastPosts) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        for (LastPost last : lastPosts) {
            List<Bson> news = news(last.number(), last.at(), last.authorId());
            news.addAll(OPENED);
            updates.add(new UpdateOneModel<>(behind(last.topicId(), last.number()), Updates.combine(news)));
        }
        if (!updates.isEmpty()) {
            collection().bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    /** The last post of a topic. */
    public record LastPost(String topicId, int number, Instant at, String authorId) {}

    private static Bson behind(String id, int number) {
        return Filters.and(Filters.eq("_id", id), Filters.lt("lastNumber", number));
    }

    private static List<Bson> news(int number, Instant at, String authorId) {
        return new ArrayList<>(List.of(
                Updates.set("lastNumber", number),
                Updates.set("lastPostAt", Date.from(at)),
                Updates.set("lastAuthorId", authorId),
                // A pinned topic's rank is beyond all times, and stays.
                Updates.max("rank", at.toEpochMilli()),
                Updates.inc("revision", 1L)));
    }

    /** Notes that the first post is stored. */
    public void opened(String id) {
        collection()
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.unset("opening"), Updates.unset("openingSince"), Updates.inc("revision", 1L)));
    }

    /** Topics whose first post may be missing since before a moment. */
    public List<Topic> unopened(Instant before, int limit) {
        Bson filter = Filters.lt("openingSince", Date.from(before));
        return collection()
                .find(filter)
                .sort(Sorts.ascending("openingSince"))
                .limit(limit)
                .map(document -> mongo.getConverter().read(Topic.class, document))
                .into(new ArrayList<>());
    }

    /** The questions that wait for a reply since before a moment, the longest first. */
    public List<String> waiting(Instant before, int limit) {
        return collection()
                .find(waitingSince(before))
                .sort(Sorts.ascending("waitingSince"))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    static Bson waitingSince(Instant before) {
        return Filters.and(Filters.lt("waitingSince", Date.from(before)), Filters.ne("ended", true));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("topics");
    }

    /** The answer to who asks for a topic that is not there, or not for them. */
    public static Refusal unknown() {
        return Refusal.notFound("unknown-topic", "There is no such topic.");
    }
}
