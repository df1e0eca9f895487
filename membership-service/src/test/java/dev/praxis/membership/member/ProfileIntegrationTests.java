package dev.praxis.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.membership.Browser;
import dev.praxis.membership.Person;
import dev.praxis.membership.Reply;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import dev.praxis.platform.test.ServiceIntegrationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIntegrationTest
class ProfileIntegrationTests {

    private static final Map<String, Object> PROFILE = Map.of(
            "headline", "Makes looms think",
            "bio", "Secret past",
            "skills", List.of("Weaving"),
            "timeZone", "Europe/London",
            "visibility", Map.of("headline", "EVERYONE", "bio", "NOBODY"));

    @LocalServerPort
    private int port;

    @Autowired
    private FactProbe facts;

    @Test
    void changesWhatIsGivenAndClearsWhatIsEmpty() {
        Person person = Person.signedIn(port, "Patch");
        person.api().json("PATCH", "/api/v1/me", PROFILE);

        Reply reply = person.api().json("PATCH", "/api/v1/me", Map.of("headline", "", "languages", List.of("de")));

        assertThat(reply.json().path("headline").asString()).isEmpty();
        assertThat(reply.json().path("bio").asString()).isEqualTo("Secret past");
        assertThat(reply.json().path("languages").toString()).isEqualTo("[\"de\"]");
        assertThat(reply.json().path("visibility").path("bio").asString()).isEqualTo("NOBODY");
    }

    @Test
    void refusesAChangeOfARevisionThatIsGone() {
        Person person = Person.signedIn(port, "Etag");
        String seen = person.api().get("/api/v1/me").header("ETag");
        Reply first = person.api().json("PATCH", "/api/v1/me", Map.of("headline", "one"), Map.of("If-Match", seen));

        Reply second = person.api().json("PATCH", "/api/v1/me", Map.of("headline", "two"), Map.of("If-Match", seen));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
    }

    @Test
    void showsEachCallerWhatTheyMaySee() {
        Person person = Person.signedIn(port, "Visible");
        person.api().json("PATCH", "/api/v1/me", PROFILE);
        Person member = Person.signedIn(port, "Member");
        Person admin = Person.administrator(port);
        String path = "/api/v1/members/" + person.id();

        Reply anonymous = new Browser(port).get(path);
        Reply stranger = member.api().get(path);
        Reply withoutScope =
                admin.script(admin.accessToken("read").path("token").asString()).get(path);
        Reply administrator = admin.api().get(path);
        Reply self = person.api().get(path);

        assertThat(anonymous.json().path("headline").asString()).isEqualTo("Makes looms think");
        assertThat(anonymous.json().path("skills")).isEmpty();
        assertThat(stranger.json().path("skills")).hasSize(1);
        assertThat(stranger.json().path("bio").asString()).isEmpty();
        assertThat(stranger.json().has("email")).isFalse();
        assertThat(withoutScope.json().has("email")).isFalse();
        assertThat(administrator.json().path("email").asString()).isEqualTo(person.email());
        assertThat(administrator.json().path("bio").asString()).isEmpty();
        assertThat(self.json().path("bio").asString()).isEqualTo("Secret past");
    }

    @Test
    void hidesWhoOpenedNothingFromAnonymousCallers() {
        Person person = Person.signedIn(port, "Closed");

        Reply anonymous = new Browser(port).get("/api/v1/members/" + person.id());
        Reply me = new Browser(port).get("/api/v1/me");

        assertThat(anonymous.status()).isEqualTo(404);
        assertThat(me.status()).isEqualTo(401);
    }

    @Test
    void publishesOnlyWhatMembersMaySee() {
        Person person = Person.signedIn(port, "Published");
        person.api().json("PATCH", "/api/v1/me", PROFILE);
        String id = person.id();

        PublishedRecord fact = facts.await("ProfileChanged", id);
        PublishedRecord state = facts.awaitState(
                "praxis.membership.profiles",
                id,
                record -> !record.data().path("headline").asString().isEmpty());

        assertThat(fact.data().path("fields").toString())
                .isEqualTo("[\"headline\",\"bio\",\"skills\",\"timeZone\",\"visibility\"]");
        assertThat(state.data().path("name").asString()).isEqualTo("Published");
        assertThat(state.data().path("bio").asString()).isEmpty();
        assertThat(state.data().toString()).doesNotContain("example.org", "argon2");
    }

    @Test
    void changesThePasswordAndEndsOtherSessions() {
        Person here = Person.signedIn(port, "Two sessions");
        Person there = Person.known(port, here.email(), "Two sessions");
        there.signIn();

        Reply wrong = password(here, "not it at all", "another walk by the sea");
        Reply weak = password(here, Person.PASSWORD, "password1234");
        Reply done = password(here, Person.PASSWORD, "another walk by the sea");

        assertThat(wrong.text()).contains("\"current\"", "wrong");
        assertThat(weak.text()).contains("too-common");
        assertThat(done.status()).isEqualTo(204);
        assertThat(there.refresh(there.token("refresh_token")).status()).isEqualTo(400);
        assertThat(there.ask().location()).endsWith("/login");
        assertThat(here.refresh(here.token("refresh_token")).status()).isEqualTo(200);
        assertThat(there.enter("another walk by the sea").location()).doesNotContain("error");
    }

    private static Reply password(Person person, String current, String wanted) {
        return person.api().json("PUT", "/api/v1/me/password", Map.of("current", current, "password", wanted));
    }
}
