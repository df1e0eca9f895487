package dev.praxis.membership.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.membership.community.CommunityIntegrationTest;
import dev.praxis.membership.community.Foundings;
import dev.praxis.membership.community.People;
import dev.praxis.membership.community.People.Person;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityIntegrationTest
class GuidelinesIntegrationTests {

    @Autowired
    private People people;

    @Autowired
    private FactProbe facts;

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
    }

    @Test
    void showsGuidelinesAsSafeHtml() {
        Answer written =
                ann.api().put(community + "/guidelines", Map.of("text", "Be *kind*.<script>alert(1)</script>"));

        assertThat(written.status()).isEqualTo(200);
        assertThat(written.body().at("/version").asInt()).isEqualTo(1);
        assertThat(written.text("/html")).contains("<em>kind</em>").doesNotContain("<script");
        assertThat(bob.api().get(community + "/guidelines").text("/text")).startsWith("Be *kind*");
        facts.await("GuidelinesRevised", id + ".guidelines");
    }

    @Test
    void letsNobodyInWhoHasNotAcceptedThem() {
        ann.api().put(community + "/guidelines", Map.of("text", "Be kind."));

        Answer refused = bob.api().put(community + "/members/me", null);
        Answer joined = bob.api().put(community + "/members/me", Map.of("acceptedGuidelines", 1));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("guidelines-not-accepted");
        assertThat(refused.text("/detail")).contains("version 1");
        assertThat(joined.status()).isEqualTo(200);
        facts.await("GuidelinesAccepted", id + "." + bob.id());
    }

    @Test
    void asksMembersAgainAfterAChange() {
        bob.api().put(community + "/members/me", null);
        ann.api().put(community + "/guidelines", Map.of("text", "Be kind."));
        ann.api().put(community + "/guidelines", Map.of("text", "Be kind and brief."));

        Answer older = bob.api().put(community + "/guidelines/acceptance", Map.of("version", 1));
        Answer before = bob.api().get(community + "/members/me");
        Answer accepted = bob.api().put(community + "/guidelines/acceptance", Map.of("version", 2));

        assertThat(older.status()).isEqualTo(409);
        assertThat(before.body().at("/guidelines/current").asInt()).isEqualTo(2);
        assertThat(before.body().at("/guidelines/accepted").isNull()).isTrue();
        assertThat(accepted.body().at("/guidelines/accepted").asInt()).isEqualTo(2);
    }

    @Test
    void takesWhoPutsThemInForceForOneWhoAcceptsThem() {
        ann.api().put(community + "/guidelines", Map.of("text", "Be kind."));
        Answer first = ann.api().get(community + "/members/me");
        ann.api().put(community + "/guidelines", Map.of("text", "Be kind and brief."));
        Answer second = ann.api().get(community + "/members/me");

        assertThat(first.body().at("/guidelines/accepted").asInt()).isEqualTo(1);
        assertThat(second.body().at("/guidelines/accepted").asInt()).isEqualTo(2);
        facts.await("GuidelinesAccepted", id + "." + ann.id());
    }

    @Test
    void refusesAFirstTextFromWhoSawAnother() {
        Answer refused = ann.api().send("PUT", community + "/guidelines", Map.of("text", "One"), "\"7\"");

        assertThat(refused.status()).isEqualTo(412);
        assertThat(ann.api().get(community + "/guidelines").status()).isEqualTo(404);
    }

    @Test
    void showsTheEntityTagThatAChangeAsksFor() {
        ann.api().put(community + "/guidelines", Map.of("text", "One"));
        String seen = ann.api().get(community + "/guidelines").etag();

        Answer changed = ann.api().send("PUT", community + "/guidelines", Map.of("text", "Two"), seen);
        Answer stale = ann.api().send("PUT", community + "/guidelines", Map.of("text", "Three"), seen);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void keepsEveryVersion() {
        for (String text : new String[] {"One", "Two", "Two", "Three"}) {
            ann.api().put(community + "/guidelines", Map.of("text", text));
        }

        Answer versions = bob.api().get(community + "/guidelines/versions");
        Answer first = bob.api().get(community + "/guidelines/versions/1");

        assertThat(versions.body().at("/items").findValuesAsString("text")).containsExactly("Three", "Two", "One");
        assertThat(first.text("/author/name")).isEqualTo("Ann");
        assertThat(bob.api().get(community + "/guidelines/versions/4").status()).isEqualTo(404);
    }

    @Test
    void refusesAChangeOfAnOlderRevision() {
        ann.api().put(community + "/guidelines", Map.of("text", "One"));
        ann.api().put(community + "/guidelines", Map.of("text", "Two"));

        Answer stale = ann.api().send("PUT", community + "/guidelines", Map.of("text", "Three"), "\"999\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(ann.api().get(community + "/guidelines").text("/text")).isEqualTo("Two");
    }

    @Test
    void boundsTheirLength() {
        Answer refused = ann.api().put(community + "/guidelines", Map.of("text", "x".repeat(20_001)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains("too-long");
    }
}
