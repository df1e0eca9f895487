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

    /** The versions of a post below a number, the newest first. */
    List<Revision> below(String postId, int version, int limit) {
        return mongo.find(
                query(where("postId").is(postId).and("version").lt(version))
                        .with(Sort.by(Sort.Direction.DESC, "version"))
                        .limit(limit),
                Revision.class);
    }

    /** Some versions that name a member, of any posts. */
    List<Revision> naming(String memberId, int limit) {
        return mongo.find(query(where("named").is(memberId)).limit(limit), Revision.class);
    }

    void forget(String postId) {
        mongo.remove(query(where("postId").is(postId)), Revision.class);
    }
}
