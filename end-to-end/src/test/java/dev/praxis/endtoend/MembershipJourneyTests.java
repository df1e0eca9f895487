package dev.praxis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The first steps of people, through the gateway of a platform that was started with the command. */
class MembershipJourneyTests {

    private static final String PASSWORD = "a quiet morning by the lake";

    @TempDir
    static Path data;

    private static RunningPraxis praxis;

    @BeforeAll
    static void start() {
        praxis = RunningPraxis.start(data);
    }

    @AfterAll
    static void stop() {
        praxis.close();
    }

    @Test
    void aCommunityIsFoundedFoundAndJoined() {
        Person founder = registered("Ada Founder", "ada@example.org");
        Person newcomer = registered("Nia Newcomer", "nia@example.org");

        JsonNode community = founder.post("/api/v1/communities", community("Night Nurses", "OPEN"))
                .expect(201);
        String slug = community.get("slug").asString();
        JsonNode found = newcomer.get("/api/v1/communities?query=night").expect(200);
        newcomer.put("/api/v1/communities/" + slug + "/members/me", Map.of()).expect(200);
        newcomer.put("/api/v1/communities/" + slug + "/members/me", Map.of()).expect(200);
        JsonNode members =
                newcomer.get("/api/v1/communities/" + slug + "/members").expect(200);

        assertThat(slug).isEqualTo("night-nurses");
        assertThat(found.get("items"))
                .anySatisfy(item -> assertThat(item.get("id").asString())
                        .isEqualTo(community.get("id").asString()));
        assertThat(members.get("items"))
                .extracting(item -> item.at("/member/name").asString())
                .containsExactlyInAnyOrder("Ada Founder", "Nia Newcomer");
        awaitFact("MemberJoined", community, 2);
    }

    @Test
    void anApplicationIsDecidedByALeader() {
        Person leader = registered("Lea Leader", "lea@example.org");
        Person applicant = registered("Ari Applicant", "ari@example.org");
        String id = applicant.id();
        JsonNode community = leader.post("/api/v1/communities", community("Law of Racism", "REQUEST"))
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
        Person leader = registered("Sol Leader", "sol@example.org");
        JsonNode community = leader.post("/api/v1/communities", community("Tuft the World", "OPEN"))
                .expect(201);
        String path = "/api/v1/communities/" + community.get("id").asString();

        JsonNode problem = leader.delete(path + "/members/me").expect(409);

        assertThat(problem.get("type").asString()).isEqualTo("/problems/last-leader");
        assertThat(leader.get(path + "/members?role=LEADER").expect(200).get("items"))
                .hasSize(1);
    }

    @Test
    void theFirstAdministratorIsMadeOnceWithThePrintedToken() {
        Person nobody = new Person(praxis.url());
        Map<String, String> wrong = setup("wrong-token");

        nobody.post("/api/v1/setup", wrong).expect(403);
        nobody.post("/api/v1/setup", setup(praxis.setupToken())).expect(201);
        nobody.post("/api/v1/setup", setup(praxis.setupToken())).expect(410);

        Person administrator = new Person(praxis.url());
        administrator.signIn("admin@example.org", PASSWORD);
        assertThat(administrator
                        .get("/api/v1/me")
                        .expect(200)
                        .get("administrator")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anErasedMemberIsGoneAtOnce() {
        Person person = registered("Eli Erased", "eli@example.org");
        Person browser = new Person(praxis.url());
        browser.signIn("eli@example.org", PASSWORD);
        String id = browser.id();

        person.delete("/api/v1/me", Map.of("password", PASSWORD)).expect(204);

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
        Person person = registered("Rae Revoker", "rae@example.org");
        Person browser = new Person(praxis.url());
        browser.signIn("rae@example.org", PASSWORD);
        String tokenId =
                browser.get("/api/v1/me/tokens").expect(200).at("/items/0/id").asString();
        person.get("/api/v1/me").expect(200);

        browser.delete("/api/v1/me/tokens/" + tokenId).expect(204);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(person.get("/api/v1/me").status()).isEqualTo(401));
    }

    private static Person registered(String name, String email) {
        return Person.registered(praxis.url(), name, email, PASSWORD);
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
        return FactLog.read(praxis.kafka(), topic);
    }

    private static Map<String, String> setup(String token) {
        return Map.of("setupToken", token, "email", "admin@example.org", "name", "First Admin", "password", PASSWORD);
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
