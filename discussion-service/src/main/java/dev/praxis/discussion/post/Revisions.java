package dev.praxis.discussion.post;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** The earlier versions of all posts. */
@Repository
class Revisions {

    /** How many versions of a post are kept; a post cannot be edited more often. */
    static final int MOST = 200;

    private final MongoOperations mongo;

    Revisions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Keeps a version, once. */
    void keep(Revision revision) {
        mongo.save(revision);
    }

    /** The earlier versions of a post, the oldest first. */
    List<Revision> of(String postId) {
        return mongo.find(
                query(where("postId").is(postId)).with(Sort.by("version")).limit(MOST), Revision.class);
    }

    void forget(String postId) {
        mongo.remove(query(where("postId").is(postId)), Revision.class);
    }
}
