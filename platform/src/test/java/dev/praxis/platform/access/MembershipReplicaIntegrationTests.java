package dev.praxis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.platform.fixture.StoredFixtureTest;
import dev.praxis.platform.test.Backends;
import dev.praxis.platform.test.FactFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;

@StoredFixtureTest
@TestPropertySource(properties = {"praxis.access.replica=true", "spring.data.mongodb.auto-index-creation=true"})
class MembershipReplicaIntegrationTests {

    private static final String TOPIC = "praxis.membership.memberships";

    private static final Instant JOINED = Instant.parse("2026-01-02T08:00:00Z");

    private final CommunityMembers members;
    private final Memberships memberships;
    private final MongoOperations mongo;
    private final FactFeed feed = new FactFeed(Backends.ofThisJvm().kafka());
    private final String community = UUID.randomUUID().toString();

    @Autowired
    MembershipReplicaIntegrationTests(CommunityMembers members, Memberships memberships, MongoOperations mongo) {
        this.members = members;
        this.memberships = memberships;
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

    @Test
    void knowsTheCommunitiesOfAMember() {
        feed.state(TOPIC, "MembershipState", community + ".ada", 1, state("LEADER", "MEMBER"));
        awaitSequence(1);

        assertThat(memberships.of("ada"))
                .filteredOn(membership -> membership.communityId().equals(community))
                .containsExactly(new Membership(community, CommunityRole.LEADER, JOINED));
    }

    @Test
    void countsNoCommunityThatAMemberLeft() {
        feed.state(TOPIC, "MembershipState", community + ".ada", 1, state("MEMBER", "MEMBER"));
        feed.state(TOPIC, "MembershipState", community + ".ada", 2, state("MEMBER", "LEFT"));
        awaitSequence(2);

        assertThat(memberships.of("ada")).extracting(Membership::communityId).doesNotContain(community);
    }

    @Test
    void worksWithCopiesFromBeforeTheirPartsWereKept() {
        mongo.getCollection("memberships")
                .insertOne(new Document("_id", community + ".ada")
                        .append("sequence", 1L)
                        .append("role", "LEADER"));

        assertThat(members.roleOf(community, "ada")).contains(CommunityRole.LEADER);
        assertThat(memberships.of("ada")).extracting(Membership::communityId).doesNotContain(community);
    }

    @Test
    void findsTheCommunitiesOfAMemberByAnIndex() {
        memberships.of("ada");

        String plan = mongo.executeCommand(new Document(
                        "explain",
                        new Document("find", "memberships")
                                .append("filter", new Document("memberId", "ada"))
                                .append("sort", new Document("communityId", 1))))
                .toJson();

        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN", "\"SORT\"");
    }

    private void awaitSequence(long sequence) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var replica = mongo.findById(community + ".ada", MembershipReplica.class);
            return replica != null && replica.sequence() == sequence;
        });
    }

    private Map<String, Object> state(String role, String status) {
        return Map.of(
                "communityId",
                community,
                "memberId",
                "ada",
                "role",
                role,
                "status",
                status,
                "joinedAt",
                JOINED.toString());
    }
}
