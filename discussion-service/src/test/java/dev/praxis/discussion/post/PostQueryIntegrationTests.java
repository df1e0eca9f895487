package dev.praxis.discussion.post;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.QueryPlans;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@DiscussionIntegrationTest
class PostQueryIntegrationTests {

    @Autowired
    private MongoOperations mongo;

    @Test
    void findsPostsAndArrangementsAlongAnIndex() {
        QueryPlans plans = new QueryPlans(mongo);

        plans.assertInOrderOfAnIndex("visible", "posts", Posts.visibleIn("t"), Sorts.ascending("number"));
        plans.assertInOrderOfAnIndex("reply of others", "posts", Posts.replyOfOthers("t", "m"), null);
        plans.assertInOrderOfAnIndex("by ids", "posts", Filters.in("_id", "p", "q"), null);
        plans.assertInOrderOfAnIndex(
                "arrangements",
                "arrangements",
                Filters.lte("dueAt", Date.from(Instant.EPOCH)),
                Sorts.ascending("dueAt"));
    }
}
