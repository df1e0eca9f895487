package dev.praxis.membership.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.membership.community.CommunityIntegrationTest;
import dev.praxis.membership.community.Foundings;
import dev.praxis.membership.community.Inbox;
import dev.praxis.membership.community.People;
import dev.praxis.membership.community.People.Person;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityIntegrationTest
class JoiningIntegrationTests {

    @Autowired
    private People people;

    @Autowired
    private FactProbe facts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Tally tally;

    private Person ann;
    private Person bob;

    @BeforeEach
    void meet() {
        ann = people.someone("Ann");
        bob = people.someone("Bob");
    }

    @Test
    void joinsAnOpenCommunityOnce() {
        String community = "/communities/" + Foundings.found(ann.api(), "OPEN", "LISTED");

        Answer first = bob.api().put(community + "/members/me", null);
        Answer again = bob.api().put(community + "/members/me", Map.of());

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("/role")).isEqualTo("MEMBER");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/joinedAt")).isEqualTo(first.text("/joinedAt"));
        assertThat(bob.api().get(community + "/members").body().at("/items").findValuesAsString("name"))
                .containsExactly("Ann", "Bob");
    }

    @Test
    void publishesFactsAndStatesOfMemberships() {
        String id = Foundings.found(ann.api(), "OPEN", "LISTED");
        String membership = id + "." + bob.id();
        bob.api().put("/communities/" + id + "/members/me", null);
        bob.api().delete("/communities/" + id + "/members/me");

        PublishedRecord joined = facts.await("MemberJoined", membership);
        PublishedRecord left = facts.await("MemberLeft", membership);
        PublishedRecord state = facts.awaitState(
                "praxis.membership.memberships",
                membership,
                record -> record.data().at("/status").asString().equals("LEFT"));

        assertThat(joined.header("ce_communityid")).isEqualTo(id);
        assertThat(joined.header("ce_actor")).isEqualTo(bob.id());
        assertThat(joined.data().at("/how").asString()).isEqualTo("OPEN");
        assertThat(left.sequence()).isEqualTo(2);
        assertThat(state.data().at("/memberId").asString()).isEqualTo(bob.id());
    }

    @Test
    void countsMembersFromFacts() {
        String id = Foundings.found(ann.api(), "OPEN", "LISTED");
        bob.api().put("/communities/" + id + "/members/me", null);
        people.someone("Eve").api().put("/communities/" + id + "/members/me", null);
        await().untilAsserted(() -> assertThat(count(id)).isEqualTo(3));

        bob.api().delete("/communities/" + id + "/members/me");

        await().untilAsserted(() -> assertThat(count(id)).isEqualTo(2));
        tally.count(id);
        assertThat(count(id)).isEqualTo(2);
    }

    @Test
    void asksAndIsApproved() {
        String id = Foundings.found(ann.api(), "REQUEST", "LISTED");
        String community = "/communities/" + id;

        Answer asked = bob.api().put(community + "/members/me", Map.of("answers", List.of("To learn")));
        Answer requests = ann.api().get(community + "/requests");
        Answer approved = ann.api().put(community + "/requests/" + bob.id(), Map.of("decision", "APPROVED"));
        Answer again = ann.api().put(community + "/requests/" + bob.id(), Map.of("decision", "APPROVED"));

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("/status")).isEqualTo("PENDING");
        assertThat(requests.text("/items/0/answers/0")).isEqualTo("To learn");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(bob.api().get(community + "/members/me").text("/status")).isEqualTo("MEMBER");
        assertThat(facts.await("MemberJoined", id + "." + bob.id())
                        .data()
                        .at("/how")
                        .asString())
                .isEqualTo("REQUEST");
    }

    @Test
    void tellsWhoIsDeclinedTheReason() {
        String id = Foundings.found(ann.api(), "REQUEST", "LISTED");
        String community = "/communities/" + id;
        bob.api().put(community + "/members/me", Map.of("answers", List.of("To sell")));

        Answer bare = ann.api().put(community + "/requests/" + bob.id(), Map.of("decision", "DECLINED"));
        Answer declined = ann.api()
                .put(community + "/requests/" + bob.id(), Map.of("decision", "DECLINED", "reason", "No selling"));
        Answer other = ann.api().put(community + "/requests/" + bob.id(), Map.of("decision", "APPROVED"));

        assertThat(bare.status()).isEqualTo(400);
        assertThat(declined.status()).isEqualTo(200);
        assertThat(other.problem()).isEqualTo("already-decided");
        assertThat(bob.api().get(community + "/members/me").text("/reason")).isEqualTo("No selling");
        assertThat(bob.api()
                        .put(community + "/members/me", Map.of("answers", List.of("Please")))
                        .problem())
                .isEqualTo("declined-recently");
        PublishedRecord fact = facts.await("MembershipDeclined", id + "." + bob.id() + ".request");
        assertThat(fact.data().toString()).doesNotContain("selling");
        await().untilAsserted(() -> assertThat(inbox.textsTo(bob.address()))
                .singleElement()
                .asString()
                .contains("No selling"));
    }

    @Test
    void withdrawsARequest() {
        String community = "/communities/" + Foundings.found(ann.api(), "REQUEST", "LISTED");
        bob.api().put(community + "/members/me", Map.of("answers", List.of("To learn")));

        Answer withdrawn = bob.api().delete(community + "/members/me");

        assertThat(withdrawn.status()).isEqualTo(204);
        assertThat(bob.api().get(community + "/members/me").text("/status")).isEqualTo("NONE");
        assertThat(ann.api().get(community + "/requests").body().at("/items")).isEmpty();
    }

    @Test
    void wantsAnswersAndInvitations() {
        String asking = "/communities/" + Foundings.found(ann.api(), "REQUEST", "LISTED");
        String inviting = "/communities/" + Foundings.found(ann.api(), "INVITATION", "LISTED");

        Answer unanswered = bob.api().put(asking + "/members/me", null);
        Answer uninvited = bob.api().put(inviting + "/members/me", Map.of("invitation", "made-up"));

        assertThat(unanswered.status()).isEqualTo(400);
        assertThat(unanswered.body().toString()).contains("answers[0]");
        assertThat(uninvited.status()).isEqualTo(403);
        assertThat(uninvited.problem()).isEqualTo("invitation-required");
    }

    @Test
    void givesRolesWithTitleAndTerm() {
        String id = Foundings.found(ann.api(), "OPEN", "LISTED");
        String community = "/communities/" + id;
        bob.api().put(community + "/members/me", null);

        Answer given = ann.api()
                .put(
                        community + "/members/" + bob.id(),
                        Map.of("role", "MODERATOR", "title", "Host", "until", "2099-01-01T00:00:00Z"));

        assertThat(given.status()).isEqualTo(200);
        assertThat(given.text("/title")).isEqualTo("Host");
        assertThat(ann.api().get(community + "/members?role=MODERATOR").body().at("/items"))
                .hasSize(1);
        PublishedRecord changed = facts.await("RoleChanged", id + "." + bob.id());
        assertThat(changed.data().at("/role").asString()).isEqualTo("MODERATOR");
        assertThat(changed.header("ce_actor")).isEqualTo(ann.id());
        facts.awaitState(
                "praxis.membership.memberships",
                id + "." + bob.id(),
                state -> state.data().at("/role").asString().equals("MODERATOR"));
    }

    @Test
    void refusesRolesForStrangersAndTermsInThePast() {
        String community = "/communities/" + Foundings.found(ann.api(), "OPEN", "LISTED");

        Answer stranger = ann.api().put(community + "/members/" + bob.id(), Map.of("role", "LEADER"));
        Answer past = ann.api()
                .put(community + "/members/" + ann.id(), Map.of("role", "LEADER", "until", "2020-01-01T00:00:00Z"));

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(past.status()).isEqualTo(400);
    }

    @Test
    void keepsTheLastLeader() {
        String community = "/communities/" + Foundings.found(ann.api(), "OPEN", "LISTED");

        Answer leaving = ann.api().delete(community + "/members/me");
        Answer demoting = ann.api().put(community + "/members/" + ann.id(), Map.of("role", "MEMBER"));
        Answer removing = people.administrator().api().delete(community + "/members/" + ann.id());

        assertThat(List.of(leaving, demoting, removing)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("last-leader");
        });
    }

    @Test
    void bringsRemovedMembersBackOnlyByApproval() {
        String community = "/communities/" + Foundings.found(ann.api(), "OPEN", "LISTED");
        bob.api().put(community + "/members/me", null);
        Answer removed = ann.api().send("DELETE", community + "/members/" + bob.id(), Map.of("reason", "Spam"), null);

        Answer own = bob.api().get(community + "/members/me");
        Answer back = bob.api().put(community + "/members/me", null);

        assertThat(removed.status()).isEqualTo(204);
        assertThat(own.text("/status")).isEqualTo("REMOVED");
        assertThat(own.text("/reason")).isEqualTo("Spam");
        assertThat(back.status()).isEqualTo(202);
    }

    @Test
    void removesOnlyMembersOfLowerRank() {
        String community = "/communities/" + Foundings.found(ann.api(), "OPEN", "LISTED");
        Person eve = people.someone("Eve");
        bob.api().put(community + "/members/me", null);
        eve.api().put(community + "/members/me", null);
        ann.api().put(community + "/members/" + bob.id(), Map.of("role", "MODERATOR"));
        ann.api().put(community + "/members/" + eve.id(), Map.of("role", "MODERATOR"));

        Answer peer = bob.api().delete(community + "/members/" + eve.id());
        Answer higher = ann.api().delete(community + "/members/" + eve.id());

        assertThat(peer.status()).isEqualTo(403);
        assertThat(higher.status()).isEqualTo(204);
        assertThat(ann.api().get(community).body().at("/leaders").findValuesAsString("role"))
                .containsExactly("LEADER", "MODERATOR");
    }

    @Test
    void listsOnesOwnCommunitiesAndRequests() {
        String open = Foundings.found(ann.api(), "OPEN", "LISTED");
        String asking = Foundings.found(ann.api(), "REQUEST", "LISTED");
        bob.api().put("/communities/" + open + "/members/me", null);
        bob.api().put("/communities/" + asking + "/members/me", Map.of("answers", List.of("To learn")));

        Answer mine = bob.api().get("/me/communities");

        assertThat(mine.body().at("/items").findValuesAsString("status")).containsExactly("PENDING", "MEMBER");
        assertThat(mine.text("/items/1/community/id")).isEqualTo(open);
    }

    @Test
    void tellsOtherServicesPresentRoles() {
        String id = Foundings.found(ann.api(), "OPEN", "LISTED");

        Answer leader = people.service().get("/internal/communities/" + id + "/members/" + ann.id());
        Answer stranger = people.service().get("/internal/communities/" + id + "/members/" + bob.id());
        Answer member = ann.api().get("/internal/communities/" + id + "/members/" + ann.id());

        assertThat(leader.text("/role")).isEqualTo("LEADER");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(member.status()).isEqualTo(403);
    }

    private int count(String id) {
        return people.anonymous()
                .get("/communities/" + id)
                .body()
                .at("/memberCount")
                .asInt();
    }
}
