package dev.praxis.discussion.expert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** All replies that helped, the private read model of who knows what. */
@Repository
class Expertise implements SmartInitializingSingleton {

    private final MongoOperations mongo;

    Expertise(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        collection()
                .createIndex(
                        Indexes.compoundIndex(Indexes.ascending("communityId", "tags"), Indexes.descending("at")),
                        new IndexOptions().name("tag"));
        collection().createIndex(Indexes.ascending("topicId"), new IndexOptions().name("topic"));
    }

    Optional<Contribution> of(String postId) {
        return Optional.ofNullable(collection().find(Filters.eq("_id", postId)).first())
                .map(Contribution::of);
    }

    /** The latest replies that helped in topics with a tag. */
    List<Contribution> under(String communityId, String tag, int limit) {
        return collection()
                .find(tagged(communityId, tag))
                .sort(Sorts.descending("at"))
                .limit(limit)
                .map(Contribution::of)
                .into(new ArrayList<>());
    }

    static Bson tagged(String communityId, String tag) {
        return Filters.and(Filters.eq("communityId", communityId), Filters.eq("tags", tag));
    }

    void keep(Contribution contribution) {
        collection()
                .replaceOne(
                        Filters.eq("_id", contribution.postId()),
                        contribution.document(),
                        new ReplaceOptions().upsert(true));
    }

    void forget(String postId) {
        collection().deleteOne(Filters.eq("_id", postId));
    }

    /** Notes that a topic has other tags. */
    void retag(String topicId, List<String> tags) {
        collection().updateMany(Filters.eq("topicId", topicId), Updates.set("tags", tags));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("expertise");
    }
}
