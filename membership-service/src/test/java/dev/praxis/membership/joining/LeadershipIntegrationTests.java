package dev.praxis.membership.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.membership.community.Communities;
import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.CommunityIntegrationTest;
import dev.praxis.membership.community.Foundings;
import dev.praxis.membership.community.People;
import dev.praxis.membership.community.People.Person;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.test.FactProbe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What must hold about leaders when two act at once, when a step is lost, and when a person goes for good. */
@CommunityIntegrationTest
class LeadershipIntegrationTests {

    @Autowired
    private People people;

    @Autowired
    private FactProbe facts;

    @Autowired
    private Communities communities;

    @Autowired
    private Memberships memberships;

    @Autowired
    private MembershipData data;

    private Person ann;
    private Person bob;
    private String id = "";
    private String community = "";

    @BeforeEach
    void found() {
        ann = people.someone("Ann");
        bob = people.someone("Bob");
        id = Foundings.found(ann.api(), "OPEN", "LISTED");
        community = "/communities/" + id;
        bob.api().put(community + "/members/me", null);
    }

    @RepeatedTest(5)
    void keepsALeaderWhenTwoDemoteEachOtherAtOnce() throws Exception {
        ann.api().put(community + "/members/" + bob.id(), Map.of("role", "LEADER"));

        List<Integer> statuses = atOnce(
                () -> ann.api()
                        .put(community + "/members/" + bob.id(), Map.of("role", "MEMBER"))
                        .status(),
                () -> bob.api()
                        .put(community + "/members/" + ann.id(), Map.of("role", "MEMBER"))
                        .status());

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(leaders()).hasSize(1);
    }

    @RepeatedTest(5)
    void keepsALeaderWhenTwoLeaveAtOnce() throws Exception {
        ann.api().put(community + "/members/" + bob.id(), Map.of("role", "LEADER"));

        List<Integer> statuses = atOnce(
                () -> ann.api().delete(community + "/members/me").status(),
                () -> bob.api().delete(community + "/members/me").status());

        assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        assertThat(leaders()).hasSize(1);
    }

    @Test
    void copiesARoleThatACrashLeftUncopied() {
        Community known = communities.get(id);
        known.assign(bob.id(), CommunityRole.MODERATOR, "Host", null, Act.of(ann.id(), Instant.now()));

        communities.save(known);

        await().untilAsserted(() -> assertThat(memberships.lasting(id, bob.id()))
                .hasValueSatisfying(copy -> assertThat(copy.role()).isEqualTo(CommunityRole.MODERATOR)));
        assertThat(facts.await("RoleChanged", id + "." + bob.id()).header("ce_actor"))
                .isEqualTo(ann.id());
    }

    @Test
    void takesBackARoleThatWasGivenToWhoLeftMeanwhile() {
        bob.api().delete(community + "/members/me");
        Community known = communities.get(id);
        known.assign(bob.id(), CommunityRole.LEADER, null, null, Act.of(ann.id(), Instant.now()));

        communities.save(known);

        await().untilAsserted(() -> assertThat(leaders()).containsExactly(ann.id()));
    }

    @Test
    void handsErasedLeadersCommunitiesToTheLongestStanding() {
        Person eve = people.someone("Eve");
        eve.api().put(community + "/members/me", null);
        ann.api().put(community + "/members/" + eve.id(), Map.of("role", "MODERATOR"));

        data.erase(ann.id(), Act.of(ann.id(), Instant.now()));
        data.erase(ann.id(), Act.of(ann.id(), Instant.now()));
        data.erase(eve.id(), Act.of(eve.id(), Instant.now()));

        assertThat(leaders()).containsExactly(bob.id());
        facts.awaitTombstone("praxis.membership.memberships", id + "." + ann.id());
    }

    @Test
    void closesCommunitiesThatErasureLeavesEmpty() {
        data.erase(bob.id(), Act.of(bob.id(), Instant.now()));

        data.erase(ann.id(), Act.of(ann.id(), Instant.now()));

        assertThat(communities.get(id).isActive()).isFalse();
        facts.await("CommunityClosed", id);
    }

    private List<String> leaders() {
        return communities.get(id).leadership().holders().stream()
                .filter(holder -> holder.role() == CommunityRole.LEADER)
                .map(holder -> holder.memberId())
                .toList();
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> done : threads.invokeAll(List.of(one, other))) {
                statuses.add(done.get());
            }
            return statuses;
        }
    }
}
