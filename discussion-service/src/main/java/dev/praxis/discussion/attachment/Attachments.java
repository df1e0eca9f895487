package dev.praxis.discussion.attachment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** All attachments. */
@Repository
class Attachments {

    private final MongoOperations mongo;

    Attachments(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Attachment> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Attachment.class)).filter(found -> !found.ended());
    }

    /** An attachment whose content is there. */
    Attachment get(String id) {
        return find(id).filter(Attachment::isStored).orElseThrow(Attachments::unknown);
    }

    /** Attachments by their ids, as the store has them. */
    List<Document> rows(Collection<String> ids) {
        return collection()
                .find(Filters.and(Filters.in("_id", ids), Filters.ne("ended", true)))
                .into(new ArrayList<>());
    }

    /** What belongs to a post or is reserved for it. */
    List<Attachment> ofPost(String postId) {
        return mongo.find(query(where("postId").is(postId).and("ended").ne(true)), Attachment.class);
    }

    /** What went past its time, the longest first. */
    List<Attachment> expired(Instant now, int limit) {
        return mongo.find(
                query(where("expiresAt").lt(now).and("ended").ne(true))
                        .with(Sort.by("expiresAt"))
                        .limit(limit),
                Attachment.class);
    }

    /** What a member uploaded since a moment and is still there. */
    Uploads uploadsOf(String memberId, Instant since) {
        int count = 0;
        long bytes = 0;
        for (Document found : collection()
                .find(Filters.and(Filters.eq("uploaderId", memberId), Filters.gte("createdAt", Date.from(since))))
                .projection(Projections.include("size"))) {
            count++;
            bytes += found.getLong("size");
        }
        return new Uploads(count, bytes);
    }

    /** How many files, and of what size together. */
    record Uploads(int count, long bytes) {}

    Attachment insert(Attachment attachment) {
        return mongo.insert(attachment);
    }

    Attachment save(Attachment attachment) {
        return mongo.save(attachment);
    }

    /** Forgets one of which nothing was told. */
    void forget(Attachment attachment) {
        mongo.remove(query(where("_id").is(attachment.id())), Attachment.class);
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("attachments");
    }

    /** The answer to who asks for an attachment that is not there, or not for them. */
    static Refusal unknown() {
        return Refusal.notFound("unknown-attachment", "There is no such attachment.");
    }
}
