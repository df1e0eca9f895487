package dev.praxis.membership.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.membership.Browser;
import dev.praxis.membership.Person;
import dev.praxis.membership.Reply;
import dev.praxis.membership.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetupIntegrationTests {

    private Service service;

    @BeforeEach
    void start() {
        service = Service.started("setup-" + UUID.randomUUID());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void makesOneFirstAdministratorOfManyWhoTryAtOnce() {
        boolean openBefore = isOpen();

        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> setUp("the-setup-token-of-the-tests", "admin" + i + "@example.org")
                        .status())
                .sorted()
                .toList();

        assertThat(openBefore).isTrue();
        assertThat(answers).containsExactly(201, 410, 410, 410);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void refusesAWrongTokenAndThenMakesWait() {
        List<Integer> answers = IntStream.range(0, 7)
                .mapToObj(i -> setUp("a guess", "guess@example.org").status())
                .toList();

        assertThat(answers).startsWith(403, 403, 403, 403, 403).contains(429);
        assertThat(isOpen()).isTrue();
    }

    @Test
    void staysOpenWhereTheAddressIsTaken() {
        Person person = Person.registered(service.port(), "Early");

        Reply taken = setUp("the-setup-token-of-the-tests", person.email());
        Reply other = setUp("the-setup-token-of-the-tests", "other@example.org");

        assertThat(taken.status()).isEqualTo(409);
        assertThat(other.status()).isEqualTo(201);
    }

    @Test
    void letsAdministratorsMakeOthersButNeverLeavesNone() {
        Person admin = Person.administrator(service.port());
        Person other = Person.signedIn(service.port(), "Other");

        Reply lastOne = administrator(admin, admin.id(), false);
        Reply eraseLast = admin.api().json("DELETE", "/api/v1/me", Map.of("password", Person.PASSWORD));
        Reply granted = administrator(admin, other.id(), true);
        Reply resigned = administrator(admin, admin.id(), false);
        other.authorize();

        assertThat(lastOne.status()).isEqualTo(409);
        assertThat(lastOne.problem()).isEqualTo("last-administrator");
        assertThat(eraseLast.status()).isEqualTo(409);
        assertThat(granted.status()).isEqualTo(204);
        assertThat(resigned.status()).isEqualTo(204);
        assertThat(administrator(other, admin.id(), true).status()).isEqualTo(204);
    }

    private static Reply administrator(Person admin, String id, boolean granted) {
        return admin.api().json("PUT", "/api/v1/members/" + id + "/administrator", Map.of("administrator", granted));
    }

    private boolean isOpen() {
        return new Browser(service.port())
                .get("/api/v1/setup")
                .json()
                .path("open")
                .asBoolean();
    }

    private Reply setUp(String token, String email) {
        return new Browser(service.port())
                .json(
                        "POST",
                        "/api/v1/setup",
                        Map.of("setupToken", token, "email", email, "name", "Admin", "password", Person.PASSWORD));
    }
}
