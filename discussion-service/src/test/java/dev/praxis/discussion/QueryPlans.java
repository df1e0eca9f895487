package dev.praxis.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Asks the store how it answers queries. */
public final class QueryPlans {

    private static final int PAGE = 21;

    private final MongoOperations mongo;

    public QueryPlans(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Fails unless a query walks along an index, in the order of the index. */
    public void assertInOrderOfAnIndex(String name, String collection, Bson filter, @Nullable Bson sort) {
        Document find = new Document("find", collection)
                .append("filter", filter.toBsonDocument())
                .append("sort", sort == null ? new BsonDocument() : sort.toBsonDocument())
                .append("limit", PAGE);
        Document plan = mongo.executeCommand(new Document("explain", find).append("verbosity", "queryPlanner"))
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class);

        assertThat(stages(plan))
                .as("%s%n%s", name, plan.toJson())
                .contains("IXSCAN")
                .doesNotContain("SORT", "COLLSCAN", "OR");
    }

    private static List<String> stages(Document plan) {
        List<String> stages = new ArrayList<>();
        for (Document stage = plan; stage != null; stage = stage.get("inputStage", Document.class)) {
            String name = stage.getString("stage");
            stages.add(name.equals("IDHACK") || name.equals("EXPRESS_IXSCAN") ? "IXSCAN" : name);
        }
        return stages;
    }
}
