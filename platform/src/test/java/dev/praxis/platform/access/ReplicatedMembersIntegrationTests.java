package dev.praxis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.platform.fixture.StoredFixtureTest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@StoredFixtureTest
class ReplicatedMembersIntegrationTests {

    private static final Instant JOINED = Instant.parse("2026-01-02T08:00:00Z");

    private final MongoOperations mongo;
    private final String community = UUID.randomUUID().toString();
    private final AtomicInteger asked = new AtomicInteger();
    private Optional<CommunityRole> answer = Optional.empty();

    @Autowired
    ReplicatedMembersIntegrationTests(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Test
    void knowsRolesFromTheReplica() {
        mongo.save(copy(3, CommunityRole.MODERATOR));

        assertThat(members().roleOf(community, "ada")).contains(CommunityRole.MODERATOR);
        assertThat(asked).hasValue(0);
    }

    @Test
    void asksMembershipServiceForWhomTheReplicaDoesNotKnow() {
        answer = Optional.of(CommunityRole.MEMBER);

        assertThat(members().roleOf(community, "grace")).contains(CommunityRole.MEMBER);
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksForFormerMembersTooSinceTheyMayHaveComeBack() {
        var left = new MembershipState(community, "ada", CommunityRole.LEADER, "LEFT", JOINED);
        mongo.save(left.replica(community + ".ada", 4));

        assertThat(members().roleOf(community, "ada")).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void remembersForAMomentWhomItAskedFor() {
        var members = members();
        members.roleOf(community, "grace");

        members.roleOf(community, "grace");

        assertThat(asked).hasValue(1);
    }

    private MembershipReplica copy(long sequence, CommunityRole role) {
        return new MembershipReplica(community + ".ada", sequence, community, "ada", role, JOINED);
    }

    private ReplicatedMembers members() {
        return new ReplicatedMembers(mongo, (communityId, memberId) -> {
            asked.incrementAndGet();
            return answer;
        });
    }
}
