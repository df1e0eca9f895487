package dev.praxis.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.membership.Browser;
import dev.praxis.membership.Person;
import dev.praxis.membership.Reply;
import dev.praxis.membership.member.ErasureIntegrationTests.Hobbies;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.ServiceIntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ServiceIntegrationTest
@Import(Hobbies.class)
class ErasureIntegrationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private FactProbe facts;

    @Autowired
    private Hobbies hobbies;

    @Autowired
    private Erasure erasure;

    @Autowired
    private Members members;

    @Autowired
    private Administrators administrators;

    @Autowired
    private LiveMembers live;

    @Autowired
    private List<PersonalData> parts;

    @Test
    void exportsEverythingThatIsHeld() {
        Person person = Person.signedIn(port, "Export");
        person.accessToken("read");

        Reply export = person.api().get("/api/v1/me/export");

        assertThat(export.json().path("account").path("email").asString()).isEqualTo(person.email());
        assertThat(export.json().path("tokens")).hasSize(1);
        assertThat(export.json().path("signIns")).isNotEmpty();
        assertThat(export.json().path("hobbies").asString()).isEqualTo("fishing");
        assertThat(export.text()).doesNotContain("argon2", "hash");
        assertThat(export.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void endsEveryWayInAtOnceAndTellsTheWorld() {
        Person person = Person.signedIn(port, "Erase");
        String id = person.id();
        String secret = person.accessToken("read").path("token").asString();
        Browser script = person.script(secret);
        facts.awaitState("praxis.membership.profiles", id);

        Reply unconfirmed = person.api().json("DELETE", "/api/v1/me", Map.of("password", "not it at all"));
        Reply erased = person.api().json("DELETE", "/api/v1/me", Map.of("password", Person.PASSWORD));

        assertThat(unconfirmed.status()).isEqualTo(400);
        assertThat(erased.status()).isEqualTo(204);
        assertThat(person.api().get("/api/v1/me").status()).isEqualTo(401);
        assertThat(script.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(person.exchange(secret).status()).isEqualTo(404);
        assertThat(person.refresh(person.token("refresh_token")).status()).isEqualTo(400);
        assertThat(person.ask().location()).endsWith("/login");
        assertThat(person.enter(Person.PASSWORD).location()).contains("error");
        assertThat(hobbies.erased).contains(id);
        assertThat(facts.await("MemberErased", id).data().path("memberId").asString())
                .isEqualTo(id);
        facts.awaitTombstone("praxis.membership.profiles", id);
    }

    @Test
    void freesTheMailAddress() {
        Person person = Person.signedIn(port, "Again");
        String before = person.id();
        person.api().json("DELETE", "/api/v1/me", Map.of("password", Person.PASSWORD));

        person.register();
        person.signIn();

        assertThat(person.id()).isNotEqualTo(before);
    }

    @Test
    void isOpenToAdministratorsForOthers() {
        Person person = Person.signedIn(port, "Removed");
        Person member = Person.signedIn(port, "Member");
        Person admin = Person.administrator(port);
        String path = "/api/v1/members/" + person.id();

        Reply byMember = member.api().delete(path);
        Reply byAdmin = admin.api().delete(path);
        Reply again = admin.api().delete(path);

        assertThat(byMember.status()).isEqualTo(403);
        assertThat(byAdmin.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(404);
        assertThat(member.api().get(path).status()).isEqualTo(404);
    }

    @Test
    void takesUpAnErasureThatBrokeOff() {
        Person person = Person.signedIn(port, "Broken");
        String id = person.id();
        hobbies.broken.add(id);
        Instant earlier = Clock.systemUTC().instant().minus(Duration.ofMinutes(1));
        assertThatThrownBy(() -> erasure.erase(id, Act.of(id, earlier))).isInstanceOf(IllegalStateException.class);
        int whileBroken = person.api().get("/api/v1/me").status();
        hobbies.broken.remove(id);

        new Erasure(members, administrators, live, parts, Clock.systemUTC()).resume();

        assertThat(whileBroken).isEqualTo(401);
        assertThat(hobbies.erased).contains(id);
        facts.await("MemberErased", id);
    }

    /** Another feature with personal data. */
    static class Hobbies implements PersonalData {

        private final Set<String> erased = ConcurrentHashMap.newKeySet();
        private final Set<String> broken = ConcurrentHashMap.newKeySet();

        @Override
        public String section() {
            return "hobbies";
        }

        @Override
        public Object exportOf(String memberId) {
            return "fishing";
        }

        @Override
        public void erase(String memberId, Act act) {
            if (broken.contains(memberId)) {
                throw new IllegalStateException("not now");
            }
            erased.add(memberId);
        }
    }
}
