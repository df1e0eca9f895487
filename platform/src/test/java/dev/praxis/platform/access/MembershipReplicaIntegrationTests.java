package dev.praxis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.platform.fixture.StoredFixtureTest;
import dev.praxis.platform.test.Backends;
import dev.praxis.platform.test.FactFeed;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;

@StoredFixtureTest
@TestPropertySource(properties = "praxis.access.replica=true")
class MembershipReplicaIntegrationTests {

    private static final String TOPIC = "praxis.membership.memberships";

    private final CommunityMembers members;
    private final MongoOperations mongo;
    private final FactFeed feed = new FactFeed(Backends.ofThisJvm().kafka());
    private final String community = UUID.randomUUID().toString();

    @Autowired
    MembershipReplicaIntegrationTests(CommunityMembers members, MongoOperations mongo) {
        this.members = members;
        this.mongo = mongo;
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void followsTheStatesOfMemberships() {
        feed.state(TOPIC, "MembershipState", community + ".ada", 1, state("LEADER", "MEMBER"));
        awaitSequence(1);

        assertThat(members.roleOf(community, "ada")).contains(CommunityRole.LEADER);
    }

    @Test
    void noticesWhoLeaves() {
        feed.state(TOPIC, "MembershipState", community + ".ada", 1, state("MEMBER", "MEMBER"));
        feed.state(TOPIC, "MembershipState", community + ".ada", 2, state("MEMBER", "LEFT"));
        awaitSequence(2);

        var replica = mongo.findById(community + ".ada", MembershipReplica.class);

        assertThat(replica).isNotNull().extracting(MembershipReplica::role).isNull();
    }

    private void awaitSequence(long sequence) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var replica = mongo.findById(community + ".ada", MembershipReplica.class);
            return replica != null && replica.sequence() == sequence;
        });
    }

    private Map<String, Object> state(String role, String status) {
        return Map.of("communityId", community, "memberId", "ada", "role", role, "status", status, "title", "Chair");
    }
}
