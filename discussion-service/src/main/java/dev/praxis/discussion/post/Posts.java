package dev.praxis.discussion.post;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** All posts. */
@Repository
public class Posts {

    private static final int BATCH = 100;

    private final MongoOperations mongo;

    Posts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The post with an id, to be changed. */
    public Post get(String id) {
        return find(id).orElseThrow(Posts::unknown);
    }

    /** The post with an id, if there is one. */
    public Optional<Post> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Post.class)).filter(post -> !post.ended());
    }

    /** The post with an id, to be read. */
    public Optional<PostRow> row(String id) {
        return Optional.ofNullable(collection().find(Filters.eq("_id", id)).first())
                .map(PostRow::of);
    }

    /** Posts by their ids, to be read, in no order; those that are gone are absent. */
    public List<PostRow> rows(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : collection().find(Filters.in("_id", ids)).map(PostRow::of).into(new ArrayList<>());
    }

    /** The posts of a topic whose numbers are greater than one, in order. */
    List<PostRow> after(String topicId, int number, int limit) {
        return collection()
                .find(Filters.and(Filters.eq("topicId", topicId), Filters.gt("number", number)))
                .sort(Sorts.ascending("number"))
                .limit(limit)
                .map(PostRow::of)
                .into(new ArrayList<>(limit));
    }

    /** Where posts are, by their ids. */
    Map<String, PostView.Place> places(Collection<String> ids) {
        Map<String, PostView.Place> places = new HashMap<>();
        if (!ids.isEmpty()) {
            collection()
                    .find(Filters.in("_id", ids))
                    .projection(Projections.include("topicId", "number"))
                    .forEach(post -> places.put(
                            post.getString("_id"),
                            new PostView.Place(
                                    post.getString("topicId"), post.getInteger("number", 0), post.getString("_id"))));
        }
        return places;
    }

    /** The first posts of a topic that are shown. */
    public List<Post> visible(String topicId, int limit) {
        return collection()
                .find(visibleIn(topicId))
                .sort(Sorts.ascending("number"))
                .limit(limit)
                .map(document -> mongo.getConverter().read(Post.class, document))
                .into(new ArrayList<>());
    }

    static Bson visibleIn(String topicId) {
        return Filters.and(
                Filters.eq("topicId", topicId),
                Filters.eq("status", PostStatus.VISIBLE.name()),
                Filters.ne("ended", true));
    }

    /** Posts by their ids, in no order; those that are gone are absent. */
    public List<Post> all(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Post.class).stream()
                .filter(post -> !post.ended())
                .toList();
    }

    /** The last post of a topic. */
    public Optional<Post> last(String topicId) {
        return Optional.ofNullable(collection()
                        .find(Filters.eq("topicId", topicId))
                        .sort(Sorts.descending("number"))
                        .first())
                .map(document -> mongo.getConverter().read(Post.class, document));
    }

    /** The greatest number in a topic, 0 where it has no post. */
    public int lastNumber(String topicId) {
        Document last = collection()
                .find(Filters.eq("topicId", topicId))
                .sort(Sorts.descending("number"))
                .projection(Projections.include("number"))
                .first();
        return last == null ? 0 : last.getInteger("number", 0);
    }

    /** Whether a topic has a post with an id. */
    boolean has(String topicId, String id) {
        return mongo.exists(query(where("_id").is(id).and("topicId").is(topicId)), Post.class);
    }

    /** What a member posted in a community since a moment, the newest first. */
    public List<RecentPost> recent(String authorId, String communityId, Instant since, int limit) {
        return collection()
                .find(Filters.and(
                        Filters.eq("authorId", authorId),
                        Filters.gt("createdAt", Date.from(since)),
                        Filters.eq("communityId", communityId)))
                .sort(Sorts.descending("createdAt"))
                .limit(limit)
                .projection(Projections.include("createdAt", "fingerprint"))
                .map(post -> new RecentPost(
                        post.getString("_id"),
                        post.get("createdAt", Date.class).toInstant(),
                        post.getLong("fingerprint")))
                .into(new ArrayList<>());
    }

    /** Whether a member has so many posts in a community that are shown. */
    public boolean hasShown(String authorId, String communityId, int many) {
        // The store takes a limit of none as no limit.
        return many == 0
                || collection()
                                .find(Filters.and(
                                        Filters.eq("authorId", authorId),
                                        Filters.eq("communityId", communityId),
                                        Filters.eq("status", PostStatus.VISIBLE.name())))
                                .limit(many)
                                .projection(Projections.include("_id"))
                                .into(new ArrayList<>())
                                .size()
                        >= many;
    }

    /** Where posts stand, by their ids; those that are not there are absent. */
    public Map<String, PostStatus> statuses(Collection<String> ids) {
        Map<String, PostStatus> statuses = new HashMap<>();
        for (Document post : collection().find(Filters.in("_id", ids)).projection(Projections.include("status"))) {
            statuses.put(post.getString("_id"), PostStatus.valueOf(post.getString("status")));
        }
        return statuses;
    }

    /** Stores new posts; one that is there already makes it fail, and those behind it are not stored. */
    void insertAll(Collection<Post> posts) {
        mongo.insertAll(posts);
    }

    /** Whether somebody else than its author has replied in a topic. */
    public boolean hasReplyOfOthers(String topicId, String authorId) {
        return collection()
                        .find(replyOfOthers(topicId, authorId))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    static Bson replyOfOthers(String topicId, String authorId) {
        return Filters.and(
                Filters.eq("topicId", topicId),
                Filters.gt("number", 1),
                Filters.ne("authorId", authorId),
                Filters.eq("status", PostStatus.VISIBLE.name()));
    }

    /** The ids of some posts that name a member. */
    List<String> naming(String memberId, int limit) {
        return ids(Filters.eq("named", memberId), limit);
    }

    /** The ids of some posts to which a member reacted. */
    List<String> reactedToBy(String memberId, int limit) {
        return ids(Filters.eq("reactions.by", memberId), limit);
    }

    /** The ids of all posts of a member whose text is still there, read on as they are asked for. */
    Stream<String> writtenBy(String memberId) {
        FindIterable<Document> found = collection()
                .find(Filters.eq("authorId", memberId))
                .projection(Projections.include("status"))
                .batchSize(BATCH);
        return StreamSupport.stream(found.spliterator(), false)
                .filter(post -> !PostStatus.valueOf(post.getString("status")).isForgotten())
                .map(post -> post.getString("_id"));
    }

    private List<String> ids(Bson filter, int limit) {
        return collection()
                .find(Filters.and(filter, Filters.ne("ended", true)))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(post -> post.getString("_id"))
                .into(new ArrayList<>());
    }

    Post insert(Post post) {
        return mongo.insert(post);
    }

    public Post save(Post post) {
        return mongo.save(post);
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("posts");
    }

    /** The answer to who asks for a post that is not there, or not for them. */
    public static Refusal unknown() {
        return Refusal.notFound("unknown-post", "There is no such post.");
    }
}
