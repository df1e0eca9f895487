package dev.praxis.discussion.post;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.access.KnownCommunity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Posts as all readers of a topic may see them, whoever they are: for what is made once and sent to many. */
@Component
public class SharedPosts {

    /** A reader who did not react to anything and may see no more than anybody. */
    private static final CommunityVisit ANYBODY =
            new CommunityVisit(new KnownCommunity("", "", "", true, true), new Caller("", Set.of(), false), null);

    private static final Bson NEWS = Projections.include("sequence", "createdAt");

    private final MongoOperations mongo;
    private final PostViews views;

    SharedPosts(MongoOperations mongo, PostViews views) {
        this.mongo = mongo;
        this.views = views;
    }

    /**
     * What changed about a post.
     *
     * @param sequence the number of the fact that told of it
     */
    public record News(String postId, long sequence, Instant createdAt) {}

    /** The post with an id, if there is one. */
    public Optional<SharedPost> find(String id) {
        return first(Filters.eq("_id", id));
    }

    /** What is at a number of a topic: a post, or the sign that one left there which went elsewhere. */
    public Optional<SharedPost> at(String topicId, int number) {
        return first(Filters.and(Filters.eq("topicId", topicId), Filters.eq("number", number)));
    }

    private Optional<SharedPost> first(Bson filter) {
        return Optional.ofNullable(collection().find(filter).first())
                .filter(found -> !found.getBoolean("ended", false))
                .map(this::shared);
    }

    /** What changed in a topic since a moment, in the order in which it changed. */
    public List<News> changedSince(String topicId, Instant moment, int limit) {
        return news(
                Filters.and(Filters.eq("topicId", topicId), Filters.gte("changedAt", Date.from(moment))),
                "changedAt",
                limit);
    }

    /** The posts of a topic whose numbers are greater than one, in order. */
    public List<News> after(String topicId, int number, int limit) {
        return news(Filters.and(Filters.eq("topicId", topicId), Filters.gt("number", number)), "number", limit);
    }

    private List<News> news(Bson filter, String order, int limit) {
        return collection()
                .find(filter)
                .sort(Sorts.ascending(order))
                .limit(limit)
                .projection(NEWS)
                .map(found -> new News(
                        found.getString("_id"),
                        sequenceOf(found),
                        found.get("createdAt", Date.class).toInstant()))
                .into(new ArrayList<>());
    }

    private SharedPost shared(Document document) {
        PostView view = views.of(PostRow.of(document), ANYBODY);
        return new SharedPost(
                view.id(), view.topicId(), view.number(), sequenceOf(document), view.version(), view.reactions(), view);
    }

    private static long sequenceOf(Document document) {
        return document.get("sequence", Number.class).longValue();
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("posts");
    }
}
