package dev.praxis.discussion.post;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.praxis.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** All posts. */
@Repository
public class Posts {

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
    Optional<PostRow> row(String id) {
        return Optional.ofNullable(collection().find(Filters.eq("_id", id)).first())
                .map(PostRow::of);
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

    /** The greatest number in a topic, 0 where it has no post. */
    int lastNumber(String topicId) {
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
