package dev.praxis.membership.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.membership.community.CommunityIntegrationTest;
import dev.praxis.membership.community.People;
import dev.praxis.platform.test.Api;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@CommunityIntegrationTest
class MemberImportIntegrationTests {

    private static final Instant THEN = Instant.parse("2025-03-04T09:00:00Z");
    private static final String PASSWORD = "a long walk by the sea";

    @Autowired
    private People people;

    @Autowired
    private FactProbe facts;

    @Autowired
    private MongoOperations mongo;

    private Api administrator;
    private String key = "";

    @BeforeEach
    void choose() {
        administrator = people.administrator().api();
        key = UUID.randomUUID().toString();
    }

    @Test
    void makesMembersWhoRegisteredInThePast() {
        Map<String, Object> ada = member(key, "Ada Byron");
        ada.put("headline", "Counts");
        ada.put("skills", List.of("analysis"));

        Answer taken = take(ada);

        String id = taken.text("/members/0/id");
        PublishedRecord registered = facts.await("MemberRegistered", id);
        Answer read = administrator.get("/members/" + id);
        assertThat(statuses(taken)).containsExactly("CREATED");
        assertThat(registered.header("ce_time")).isEqualTo(THEN.toString());
        assertThat(registered.header("ce_actor")).isEqualTo(id);
        assertThat(facts.await("ProfileChanged", id).header("ce_time")).isEqualTo(THEN.toString());
        assertThat(read.text("/name")).isEqualTo("Ada Byron");
        assertThat(read.text("/headline")).isEqualTo("Counts");
        assertThat(facts.awaitState("praxis.membership.profiles", id)
                        .data()
                        .at("/skills/0")
                        .asString())
                .isEqualTo("analysis");
    }

    @Test
    void changesNothingWhereItIsRepeated() {
        Answer first = take(member(key, "Ada Byron"));

        Answer second = take(member(key, "Ada Lovelace"));

        assertThat(statuses(second)).containsExactly("UNCHANGED");
        assertThat(second.text("/members/0/id")).isEqualTo(first.text("/members/0/id"));
        assertThat(administrator.get("/members/" + first.text("/members/0/id")).text("/name"))
                .isEqualTo("Ada Byron");
    }

    @Test
    void refusesEachBadItemAlone() {
        Map<String, Object> nameless = member("nameless-" + key, " ");
        Map<String, Object> future = member("future-" + key, "Fay");
        future.put("registeredAt", Instant.now().plus(Duration.ofDays(1)).toString());
        Map<String, Object> sameAddress = member("same-" + key, "Sam");
        sameAddress.put("email", key + "@example.org");
        Map<String, Object> weak = member("weak-" + key, "Wendy");
        weak.put("password", "123456789012");

        Answer taken = take(member(key, "Ada"), nameless, future, sameAddress, weak);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(statuses(taken)).containsExactly("CREATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(taken.text("/members/1/problem/errors/0/field")).isEqualTo("name");
        assertThat(taken.text("/members/2/problem/errors/0/code")).isEqualTo("not-in-past");
        assertThat(taken.text("/members/3/problem/code")).isEqualTo("address-taken");
        assertThat(taken.text("/members/4/problem/errors/0/code")).isEqualTo("too-common");
    }

    @Test
    void givesATokenOnlyToWhoKnowsThePassword() {
        Map<String, Object> ada = member(key, "Ada");
        ada.put("password", PASSWORD);
        ada.put("token", true);
        Map<String, Object> guess = new HashMap<>(ada);
        guess.put("password", "a short walk by the sea");
        Map<String, Object> without = new HashMap<>(ada);
        without.remove("password");

        Answer first = take(ada);
        Answer again = take(ada);
        Answer wrong = take(guess);
        Answer none = take(without);

        assertThat(first.text("/members/0/token")).startsWith("prx_").hasSize(55);
        assertThat(again.text("/members/0/token")).startsWith("prx_").isNotEqualTo(first.text("/members/0/token"));
        assertThat(wrong.text("/members/0/problem/errors/0/code")).isEqualTo("wrong");
        assertThat(none.text("/members/0/problem/errors/0/code")).isEqualTo("password-needed");
    }

    @Test
    void doesNotBringBackWhoWasErased() {
        String id = take(member(key, "Ada")).text("/members/0/id");
        administrator.delete("/members/" + id);
        await().atMost(Duration.ofSeconds(30)).until(() -> mongo.findById(id, Document.class, "members") == null);

        Answer again = take(member(key, "Ada"));

        assertThat(statuses(again)).containsExactly("REFUSED");
        assertThat(again.text("/members/0/problem/code")).isEqualTo("member-erased");
    }

    @Test
    void takesTwoHundredAtMost() {
        List<Map<String, Object>> many = IntStream.rangeClosed(1, 201)
                .mapToObj(i -> member(key + i, "Ada"))
                .toList();

        assertThat(administrator
                        .post("/import/members", Map.of("members", many))
                        .status())
                .isEqualTo(400);
    }

    private Answer take(Map<?, ?>... members) {
        return administrator.post("/import/members", Map.of("members", List.of(members)));
    }

    private static Map<String, Object> member(String key, String name) {
        return new HashMap<>(Map.of(
                "externalId", key, "email", key + "@example.org", "name", name, "registeredAt", THEN.toString()));
    }

    private static List<String> statuses(Answer answer) {
        return answer.body().path("members").findValuesAsString("status");
    }
}
