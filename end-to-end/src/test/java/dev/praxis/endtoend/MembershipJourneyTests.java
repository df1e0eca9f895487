package dev.praxis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The first steps of people, through the gateway of a platform that was started with the command. */
@ExtendWith(DemoPlatform.Shared.class)
class MembershipJourneyTests {

    private static DemoPlatform demo;

    @BeforeAll
    static void prepare(DemoPlatform platform) {
        demo = platform;
    }

    @Test
    void aCommunityIsFoundedFoundAndJoined() {
        Person founder = demo.newcomer("Ada Founder");
        Person newcomer = demo.newcomer("Nora Newcomer");

        JsonNode community = founder.post("/api/v1/communities", community(DemoPlatform.unique("Night Nurses"), "OPEN"))
                .expect(201);
        String slug = community.get("slug").asString();
        JsonNode found =
                newcomer.get("/api/v1/communities?query=night&limit=100").expect(200);
        newcomer.put("/api/v1/communities/" + slug + "/members/me", Map.of()).expect(200);
        newcomer.put("/api/v1/communities/" + slug + "/members/me", Map.of()).expect(200);
        JsonNode members =
                newcomer.get("/api/v1/communities/" + slug + "/members").expect(200);

        assertThat(slug).startsWith("night-nurses");
        assertThat(found.get("items"))
                .anySatisfy(item -> assertThat(item.get("id").asString())
                        .isEqualTo(community.get("id").asString()));
        assertThat(members.get("items"))
                .extracting(item -> item.at("/member/name").asString())
                .containsExactlyInAnyOrder("Ada Founder", "Nora Newcomer");
        awaitFact("MemberJoined", community, 2);
    }

    @Test
    void anApplicationIsDecidedByALeader() {
        Person leader = demo.newcomer("Lotte Leader");
        Person applicant = demo.newcomer("Ari Applicant");
        String id = applicant.id();
        JsonNode community = leader.post(
                        "/api/v1/communities", community(DemoPlatform.unique("Law of Racism"), "REQUEST"))
                .expect(201);
        String path = "/api/v1/communities/" + community.get("id").asString();

        applicant
                .put(path + "/members/me", Map.of("answers", List.of("I practise.")))
                .expect(202);
        assertThat(applicant.get(path + "/members").status()).isEqualTo(403);
        assertThat(leader.get(path + "/requests").expect(200).get("items")).hasSize(1);
        leader.put(path + "/requests/" + id, Map.of("decision", "APPROVED")).expect(200);

        assertThat(applicant.get(path + "/members").expect(200).get("items")).hasSize(2);
        awaitFact("MembershipRequested", community, 1);
        awaitFact("MemberJoined", community, 2);
    }

    @Test
    void aCommunityIsNeverLeftWithoutALeader() {
        Person leader = demo.newcomer("Sol Leader");
        JsonNode community = leader.post(
                        "/api/v1/communities", community(DemoPlatform.unique("Tuft the World"), "OPEN"))
                .expect(201);
        String path = "/api/v1/communities/" + community.get("id").asString();

        JsonNode problem = leader.delete(path + "/members/me").expect(409);

        assertThat(problem.get("type").asString()).isEqualTo("/problems/last-leader");
        assertThat(leader.get(path + "/members?role=LEADER").expect(200).get("items"))
                .hasSize(1);
    }

    @Test
    void anErasedMemberIsGoneAtOnce() {
        Person person = demo.newcomer("Eli Erased");
        Person browser = new Person(demo.url());
        browser.signIn(DemoPlatform.email("Eli Erased"), DemoPlatform.PASSWORD);
        String id = browser.id();

        person.delete("/api/v1/me", Map.of("password", DemoPlatform.PASSWORD)).expect(204);

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            assertThat(person.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        });
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(log("praxis.membership.events").ofType("MemberErased"))
                    .extracting(FactLog.Entry::key)
                    .contains(id);
            assertThat(log("praxis.membership.profiles").entries())
                    .filteredOn(entry -> entry.key().equals(id))
                    .last()
                    .extracting(FactLog.Entry::data)
                    .isNull();
        });
    }

    @Test
    void aRevokedTokenIsRefused() {
        Person person = demo.newcomer("Rae Revoker");
        Person browser = new Person(demo.url());
        browser.signIn(DemoPlatform.email("Rae Revoker"), DemoPlatform.PASSWORD);
        String tokenId =
                browser.get("/api/v1/me/tokens").expect(200).at("/items/0/id").asString();
        person.get("/api/v1/me").expect(200);

        browser.delete("/api/v1/me/tokens/" + tokenId).expect(204);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(person.get("/api/v1/me").status()).isEqualTo(401));
    }

    private static void awaitFact(String type, JsonNode community, int times) {
        String id = community.get("id").asString();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            FactLog log = log("praxis.membership.events");
            assertThat(log.ofType(type))
                    .filteredOn(entry -> entry.header("ce_communityid").equals(id))
                    .hasSize(times);
            assertThat(log.sequences().values())
                    .allSatisfy(numbers -> assertThat(numbers)
                            .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size())
                                    .boxed()
                                    .toList()));
        });
    }

    private static FactLog log(String topic) {
        return FactLog.read(demo.kafka(), topic);
    }

    private static Map<String, Object> community(String name, String joining) {
        Map<String, Object> charter = Map.of(
                "domain", name,
                "community", "People who do this work",
                "practice", "Cases, checklists and stories",
                "purpose", "Get better at it together",
                "idealMember", "Somebody who practises",
                "goals", List.of("Meet monthly"));
        return Map.of(
                "name", name,
                "charter", charter,
                "joining", joining,
                "visibility", "LISTED",
                "questions", joining.equals("REQUEST") ? List.of("What do you practise?") : List.of());
    }
}
