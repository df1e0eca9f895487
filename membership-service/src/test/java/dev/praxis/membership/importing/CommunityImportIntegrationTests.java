package dev.praxis.membership.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.membership.community.CommunityIntegrationTest;
import dev.praxis.membership.community.People;
import dev.praxis.membership.community.People.Person;
import dev.praxis.platform.test.Api;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityIntegrationTest
class CommunityImportIntegrationTests {

    private static final Instant THEN = Instant.parse("2025-03-04T09:00:00Z");

    @Autowired
    private People people;

    @Autowired
    private FactProbe facts;

    private Api administrator;
    private Person founder;
    private Person moderator;
    private Person member;
    private String key = "";

    @BeforeEach
    void meet() {
        administrator = people.administrator().api();
        founder = people.someone("Fay Founder");
        moderator = people.someone("Mo Moderator");
        member = people.someone("Mia Member");
        key = "c" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void foundsCommunitiesThatWereFoundedInThePast() {
        Answer taken = take(community());

        String id = taken.text("/communities/0/id");
        Answer read = administrator.get("/communities/" + key);
        PublishedRecord founded = facts.await("CommunityFounded", id);
        assertThat(statuses(taken)).containsExactly("CREATED", "CREATED", "CREATED");
        assertThat(read.text("/id")).isEqualTo(id);
        assertThat(read.text("/foundedAt")).isEqualTo(THEN.toString());
        assertThat(read.text("/charter/purpose")).isEqualTo("To remember");
        assertThat(read.body().path("leaders").findValuesAsString("role")).containsExactly("LEADER", "MODERATOR");
        assertThat(administrator.get("/communities/" + id + "/guidelines").text("/text"))
                .isEqualTo("Be kind.");
        assertThat(founded.header("ce_time")).isEqualTo(THEN.toString());
        assertThat(founded.header("ce_actor")).isEqualTo(founder.id());
    }

    @Test
    void letsMembersInAtTheirTimesAndInTheirOrder() {
        String id = take(community()).text("/communities/0/id");

        PublishedRecord joined = facts.await("MemberJoined", id + "." + member.id());
        PublishedRecord role = facts.await("RoleChanged", id + "." + moderator.id());
        Answer members = administrator.get("/communities/" + id + "/members");
        assertThat(joined.header("ce_time"))
                .isEqualTo(THEN.plus(Duration.ofDays(1)).toString());
        assertThat(joined.header("ce_actor")).isEqualTo(member.id());
        assertThat(joined.data().at("/how").asString()).isEqualTo("REQUEST");
        assertThat(role.data().at("/role").asString()).isEqualTo("MODERATOR");
        assertThat(role.header("ce_time"))
                .isEqualTo(THEN.plus(Duration.ofDays(2)).toString());
        assertThat(facts.typesOf(id + "." + member.id())).contains("GuidelinesAccepted");
        facts.await("GuidelinesAccepted", id + "." + founder.id());
        assertThat(members.body().path("items").findValuesAsString("name"))
                .containsExactly("Fay Founder", "Mia Member", "Mo Moderator");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> administrator
                                .get("/communities/" + id)
                                .body()
                                .at("/memberCount")
                                .asInt()
                        == 3);
    }

    @Test
    void changesNothingWhereItIsRepeated() {
        String id = take(community()).text("/communities/0/id");
        administrator.patch("/communities/" + id, Map.of("name", "Renamed"), null);
        administrator.put("/communities/" + id + "/members/" + moderator.id(), Map.of("role", "MEMBER"));
        administrator.delete("/communities/" + id + "/members/" + member.id());

        Answer again = take(community());

        assertThat(statuses(again)).containsExactly("UNCHANGED", "UNCHANGED", "UNCHANGED");
        assertThat(administrator.get("/communities/" + id).text("/name")).isEqualTo("Renamed");
        assertThat(administrator
                        .get("/communities/" + id + "/members")
                        .body()
                        .path("items")
                        .findValuesAsString("role"))
                .containsExactly("LEADER", "MEMBER");
    }

    @Test
    void refusesEachBadItemAlone() {
        Map<String, Object> taken = community();
        taken.put("externalId", "other-" + key);
        Map<String, Object> nobodys = community();
        nobodys.putAll(Map.of("externalId", "nobodys-" + key, "slug", "n" + key, "founder", "nobody"));
        Map<String, Object> good = community();
        good.put("members", List.of(joining("nobody", "MEMBER", 1), joining(member.id(), "MEMBER", 1)));

        Answer answer = take(good, taken, nobodys);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly("CREATED", "REFUSED", "CREATED", "REFUSED", "REFUSED");
        assertThat(answer.text("/communities/0/members/0/problem/errors/0/code"))
                .isEqualTo("unknown-member");
        assertThat(answer.text("/communities/1/problem/code")).isEqualTo("slug-taken");
        assertThat(answer.text("/communities/2/problem/errors/0/field")).isEqualTo("founder");
    }

    @Test
    void findsMembersByTheKeyOfTheirImport() {
        administrator.post(
                "/import/members",
                Map.of(
                        "members",
                        List.of(Map.of(
                                "externalId",
                                "ada-" + key,
                                "email",
                                key + "@example.org",
                                "name",
                                "Ada",
                                "registeredAt",
                                THEN.toString()))));
        Map<String, Object> community = community();
        community.put("founder", "ada-" + key);

        take(community);

        assertThat(administrator.get("/communities/" + key).text("/leaders/0/member/name"))
                .isEqualTo("Ada");
    }

    @Test
    void listsTheLatestFoundedFirstWheneverItWasImported() {
        Map<String, Object> older = community();
        older.putAll(Map.of(
                "externalId",
                "o" + key,
                "slug",
                "o" + key,
                "foundedAt",
                THEN.minusSeconds(9).toString()));
        String word = "w" + key;
        older.put("name", "Older " + word);
        Map<String, Object> newer = community();
        newer.put("name", "Newer " + word);
        take(newer, older);
        founder.api().post("/communities", Map.of("name", "Present " + word));

        Answer first = administrator.get("/communities?sort=newest&limit=2&query=" + word);
        Answer rest = administrator.get("/communities?sort=newest&query=" + word + "&cursor=" + first.text("/next"));

        assertThat(names(first)).containsExactly("Present " + word, "Newer " + word);
        assertThat(names(rest)).containsExactly("Older " + word);
    }

    @Test
    void letsAdministratorsImport() {
        Map<String, Api> callers = new LinkedHashMap<>();
        callers.put("anonymous", people.anonymous());
        callers.put("member", member.api());
        callers.put("administrator", administrator);

        for (String kind : List.of("members", "communities")) {
            Map<String, Integer> answers = new LinkedHashMap<>();
            callers.forEach((name, api) -> answers.put(
                    name, api.post("/import/" + kind, Map.of(kind, List.of())).status()));
            assertThat(answers).isEqualTo(Map.of("anonymous", 401, "member", 403, "administrator", 200));
        }
    }

    private Answer take(Map<?, ?>... communities) {
        return administrator.post("/import/communities", Map.of("communities", List.of(communities)));
    }

    private Map<String, Object> community() {
        return new HashMap<>(Map.of(
                "externalId",
                key,
                "slug",
                key,
                "name",
                "Old friends",
                "charter",
                Map.of("purpose", "To remember"),
                "joining",
                "REQUEST",
                "guidelines",
                "Be kind.",
                "founder",
                founder.id(),
                "foundedAt",
                THEN.toString(),
                "members",
                List.of(joining(moderator.id(), "MODERATOR", 2), joining(member.id(), "MEMBER", 1))));
    }

    private static Map<String, Object> joining(String member, String role, int days) {
        return Map.of(
                "member", member,
                "role", role,
                "joinedAt", THEN.plus(Duration.ofDays(days)).toString());
    }

    private static List<String> statuses(Answer answer) {
        return answer.body().path("communities").findValuesAsString("status");
    }

    private static List<String> names(Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("name").asString())
                .toList();
    }
}
