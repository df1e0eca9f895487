package dev.praxis.membership.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.membership.community.People.Person;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityIntegrationTest
class CommunityIntegrationTests {

    @Autowired
    private People people;

    @Autowired
    private FactProbe facts;

    @Autowired
    private Watch watch;

    private Person ann;

    @BeforeEach
    void meet() {
        ann = people.someone("Ann");
    }

    @Test
    void foundsACommunityThatItsFounderLeads() {
        Answer founded = ann.api().post("/communities", Map.of("name", "Zürich Ölfans " + UUID.randomUUID()));

        assertThat(founded.status()).isEqualTo(201);
        assertThat(founded.text("/slug")).startsWith("zurich-olfans-");
        assertThat(founded.text("/membership/role")).isEqualTo("LEADER");
        assertThat(founded.text("/leaders/0/member/name")).isEqualTo("Ann");
        assertThat(founded.body().at("/memberCount").asInt()).isEqualTo(1);
    }

    @Test
    void publishesTheFactAndTheStateOfItsFounding() {
        String id = Foundings.found(ann.api(), "REQUEST", "LISTED");

        PublishedRecord fact = facts.await("CommunityFounded", id);
        PublishedRecord state = facts.awaitState("praxis.membership.communities", id);
        PublishedRecord joined = facts.await("MemberJoined", id + "." + ann.id());
        PublishedRecord first = facts.awaitRecord(
                "praxis.membership.memberships", record -> record.key().equals(id + "." + ann.id()));

        assertThat(fact.header("ce_communityid")).isEqualTo(id);
        assertThat(fact.header("ce_actor")).isEqualTo(ann.id());
        assertThat(fact.data().at("/joining").asString()).isEqualTo("REQUEST");
        assertThat(state.data().at("/purpose").asString()).isEqualTo("Better Java");
        assertThat(joined.data().at("/how").asString()).isEqualTo("FOUNDED");
        assertThat(facts.typesOf(id + "." + ann.id())).containsExactly("MemberJoined", "RoleChanged");
        assertThat(first.data().at("/role").asString()).isEqualTo("LEADER");
    }

    @Test
    void findsACommunityByIdAndSlug() {
        String slug = "s" + UUID.randomUUID().toString().substring(0, 8);
        Answer founded = ann.api().post("/communities", Map.of("name", "Ours", "slug", slug));

        Answer byId = people.anonymous().get("/communities/" + founded.text("/id"));
        Answer bySlug = people.anonymous().get("/communities/" + slug);

        assertThat(byId.text("/slug")).isEqualTo(slug);
        assertThat(bySlug.text("/id")).isEqualTo(founded.text("/id"));
        assertThat(bySlug.body().has("leaders")).isFalse();
    }

    @Test
    void refusesASlugThatIsTaken() {
        String slug = "s" + UUID.randomUUID().toString().substring(0, 8);
        ann.api().post("/communities", Map.of("name", "Ours", "slug", slug));

        Answer second = ann.api().post("/communities", Map.of("name", "Theirs", "slug", slug));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("slug-taken");
    }

    @Test
    void givesDerivedSlugsASuffixWhereTheyAreTaken() {
        String name = "Twins " + UUID.randomUUID().toString().substring(0, 8);
        String first = ann.api().post("/communities", Map.of("name", name)).text("/slug");

        List<String> more = List.of(
                ann.api().post("/communities", Map.of("name", name)).text("/slug"),
                ann.api().post("/communities", Map.of("name", name)).text("/slug"));

        assertThat(more).containsExactly(first + "-2", first + "-3");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Answer refused = ann.api()
                .post("/communities", Map.of("name", " ", "charter", Map.of("goals", List.of("x".repeat(301)))));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains("\"name\"", "charter.goals[0]");
    }

    @Test
    void keepsEveryVersionOfTheCharter() {
        String id = Foundings.found(ann.api(), "OPEN", "LISTED");
        for (String domain : List.of("Kotlin", "Scala")) {
            ann.api().patch("/communities/" + id, Map.of("charter", Map.of("domain", domain)), null);
        }

        Answer first = ann.api().get("/communities/" + id + "/charter/versions/1");
        Answer page = ann.api().get("/communities/" + id + "/charter/versions?limit=2");
        Answer rest = ann.api().get("/communities/" + id + "/charter/versions?cursor=" + page.text("/next"));

        assertThat(first.text("/charter/domain")).isEqualTo("Java");
        assertThat(first.text("/author/name")).isEqualTo("Ann");
        assertThat(page.body().at("/items").findValuesAsString("domain")).containsExactly("Scala", "Kotlin");
        assertThat(rest.body().at("/items").findValuesAsString("domain")).containsExactly("Java");
        assertThat(ann.api().get("/communities/" + id + "/charter/versions/4").status())
                .isEqualTo(404);
        facts.await("CharterRevised", id, record -> record.data().at("/version").asInt() == 3);
    }

    @Test
    void refusesAChangeOfAnOlderRevision() {
        String id = Foundings.found(ann.api(), "OPEN", "LISTED");
        String seen = ann.api().get("/communities/" + id).etag();
        ann.api().patch("/communities/" + id, Map.of("name", "First"), seen);

        Answer stale = ann.api().patch("/communities/" + id, Map.of("name", "Second"), seen);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(ann.api().get("/communities/" + id).text("/name")).isEqualTo("First");
    }

    @Test
    void listsCommunitiesByWordsInPages() {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        for (String name : List.of("Beta", "Alpha", "Gamma")) {
            ann.api().post("/communities", Map.of("name", name + " " + word));
        }

        Answer first = people.anonymous().get("/communities?query=" + word.substring(0, 7) + "&limit=2");
        Answer second = people.anonymous()
                .get("/communities?query=" + word.substring(0, 7) + "&limit=2&cursor=" + first.text("/next"));
        Answer newest = people.anonymous().get("/communities?sort=newest&query=" + word + " gam");

        assertThat(first.body().at("/items").findValuesAsString("name"))
                .containsExactly("Alpha " + word, "Beta " + word);
        assertThat(second.body().at("/items").findValuesAsString("name")).containsExactly("Gamma " + word);
        assertThat(second.body().at("/next").isNull()).isTrue();
        assertThat(newest.body().at("/items").findValuesAsString("name")).containsExactly("Gamma " + word);
    }

    @Test
    void listsUnlistedCommunitiesOnlyToTheirMembers() {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        ann.api().post("/communities", Map.of("name", word, "visibility", "UNLISTED"));

        Answer own = ann.api().get("/communities?query=" + word);
        Answer mine = ann.api().get("/communities?mine=true&query=" + word);
        Answer others = people.someone("Bob").api().get("/communities?query=" + word);
        Answer all = people.administrator().api().get("/communities?query=" + word);

        assertThat(own.body().at("/items")).hasSize(1);
        assertThat(mine.text("/items/0/membership/role")).isEqualTo("LEADER");
        assertThat(others.body().at("/items")).isEmpty();
        assertThat(all.body().at("/items")).hasSize(1);
    }

    @Test
    void closesOnlyByItsName() {
        String id = Foundings.found(ann.api(), "OPEN", "LISTED");
        String name = ann.api().get("/communities/" + id).text("/name");

        Answer wrong = ann.api().send("DELETE", "/communities/" + id, Map.of("name", "Other"), null);
        Answer right = ann.api().send("DELETE", "/communities/" + id, Map.of("name", name), null);

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(right.status()).isEqualTo(204);
        assertThat(ann.api().get("/communities/" + id).status()).isEqualTo(404);
        facts.await("CommunityClosed", id);
        facts.awaitState(
                "praxis.membership.memberships",
                id + "." + ann.id(),
                state -> state.data().at("/status").asString().equals("LEFT"));
    }

    @Test
    void endsTermsAndTellsWhenTheLastLeadersIsOverdue() {
        String id = Foundings.found(ann.api(), "OPEN", "LISTED");
        String soon = Instant.now().plusMillis(700).toString();
        ann.api().put("/communities/" + id + "/members/" + ann.id(), Map.of("role", "LEADER", "until", soon));

        await().untilAsserted(() -> {
            watch.look();
            assertThat(ann.api()
                            .get("/communities/" + id)
                            .body()
                            .at("/leaders/0/termOverdue")
                            .asBoolean())
                    .isTrue();
        });

        facts.await("TermOverdue", id);
        assertThat(ann.api().get("/communities/" + id + "/members").text("/items/0/role"))
                .isEqualTo("LEADER");
    }

    @Test
    void keepsTheDateOfTheReviewUnlessItIsChangedOrCleared() {
        String community = "/communities/"
                + ann.api()
                        .post("/communities", Map.of("name", "Reviewed", "reviewOn", "2126-01-01"))
                        .text("/id");

        Answer kept = ann.api().patch(community, Map.of("name", "Seen"), null);
        Answer moved = ann.api().patch(community, Map.of("reviewOn", "2127-01-01"), null);
        Answer refused = ann.api().patch(community, Map.of("reviewOn", "next year"), null);
        Answer cleared = ann.api().patch(community, Map.of("reviewOn", ""), null);

        assertThat(kept.text("/reviewOn")).isEqualTo("2126-01-01");
        assertThat(moved.text("/reviewOn")).isEqualTo("2127-01-01");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo("reviewOn");
        assertThat(cleared.body().at("/reviewOn").isNull()).isTrue();
    }

    @Test
    void remindsOfTheReviewOfTheCharter() {
        String id = ann.api()
                .post("/communities", Map.of("name", "Reviewed", "reviewOn", "2026-01-01"))
                .text("/id");

        watch.look();
        watch.look();

        facts.await("CharterReviewDue", id);
        assertThat(facts.typesOf(id)).containsOnlyOnce("CharterReviewDue");
    }
}
