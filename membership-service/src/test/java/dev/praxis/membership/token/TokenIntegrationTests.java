package dev.praxis.membership.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.membership.Browser;
import dev.praxis.membership.Person;
import dev.praxis.membership.Reply;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.ServiceIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceIntegrationTest
class TokenIntegrationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private FactProbe facts;

    @Test
    void showsTheSecretOnce() {
        Person person = Person.signedIn(port, "Token");

        JsonNode made = person.accessToken("read");
        JsonNode listed = person.api().get("/api/v1/me/tokens").json().path("items");

        assertThat(made.path("token").asString()).startsWith("prx_").hasSize(55);
        assertThat(Instant.parse(made.path("expiresAt").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(89)), Instant.now().plus(Duration.ofDays(91)));
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).has("token")).isFalse();
        assertThat(facts.await("AccessTokenIssued", made.path("id").asString())
                        .data()
                        .path("scopes")
                        .toString())
                .isEqualTo("[\"read\"]");
    }

    @Test
    void exchangesATokenForAShortLivedOne() {
        Person person = Person.signedIn(port, "Exchange");
        JsonNode made = person.accessToken("read");

        Reply reply = person.exchange(made.path("token").asString());

        assertThat(reply.json().path("expiresIn").asLong()).isBetween(1L, 300L);
        assertThat(reply.json().path("tokenId").asString())
                .isEqualTo(made.path("id").asString());
        assertThat(reply.json().path("memberId").asString()).isEqualTo(person.id());
        Browser script = person.script(made.path("token").asString());
        assertThat(script.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(script.json("PATCH", "/api/v1/me", Map.of("headline", "x")).status())
                .isEqualTo(403);
    }

    @Test
    void doesNotLetTheAccessTokenOutliveTheToken() {
        Person person = Person.signedIn(port, "Short");
        Reply made = person.api()
                .json(
                        "POST",
                        "/api/v1/me/tokens",
                        Map.of(
                                "name",
                                "short",
                                "expiresAt",
                                Instant.now().plusSeconds(60).toString()));

        Reply reply = person.exchange(made.json().path("token").asString());

        assertThat(reply.json().path("expiresIn").asLong()).isLessThanOrEqualTo(60);
    }

    @Test
    void revokesATokenAndWhatItWasExchangedForAtOnce() {
        Person person = Person.signedIn(port, "Revoke");
        JsonNode made = person.accessToken("read", "write");
        Browser script = person.script(made.path("token").asString());
        String path = "/api/v1/me/tokens/" + made.path("id").asString();

        Reply revoked = person.api().delete(path);
        Reply again = person.api().delete(path);

        assertThat(revoked.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(404);
        assertThat(person.exchange(made.path("token").asString()).status()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(
                        () -> assertThat(script.get("/api/v1/me").status()).isEqualTo(401));
        facts.await("AccessTokenRevoked", made.path("id").asString());
    }

    @Test
    void refusesUnknownAndMalformedTokens() {
        Person person = Person.registered(port, "Nobody");

        assertThat(person.exchange("prx_" + "a".repeat(51)).status()).isEqualTo(404);
        assertThat(person.exchange("").status()).isEqualTo(404);
    }

    @Test
    void letsTheGatewayAloneExchange() {
        Reply anonymous = new Browser(port).json("POST", "/internal/tokens/exchange", Map.of("token", "x"));
        Reply guessing = new Browser(port)
                .asClient("praxis", "guessed")
                .json("POST", "/internal/tokens/exchange", Map.of("token", "x"));

        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(guessing.status()).isEqualTo(401);
    }

    @Test
    void givesNoScopeThatTheCallerDoesNotHave() {
        Person person = Person.signedIn(port, "Scopes");
        Browser writer = person.script(person.accessToken("write").path("token").asString());

        Reply admin = person.api().json("POST", "/api/v1/me/tokens", Map.of("name", "x", "scopes", List.of("admin")));
        Reply unknown =
                person.api().json("POST", "/api/v1/me/tokens", Map.of("name", "x", "scopes", List.of("everything")));
        Reply implied = writer.json("POST", "/api/v1/me/tokens", Map.of("name", "x", "scopes", List.of("read")));

        assertThat(admin.text()).contains("not-held");
        assertThat(unknown.text()).contains("\"unknown\"");
        assertThat(implied.status()).isEqualTo(201);
    }

    @Test
    void limitsLifeAndNumber() {
        Person person = Person.signedIn(port, "Many");
        Instant now = Instant.now();

        Reply past = token(person, now.minusSeconds(1));
        Reply tooLate = token(person, now.plus(Duration.ofDays(367)));
        for (int i = 0; i < 50; i++) {
            assertThat(token(person, now.plus(Duration.ofDays(1))).status()).isEqualTo(201);
        }
        Reply tooMany = token(person, now.plus(Duration.ofDays(1)));

        assertThat(past.text()).contains("expiresAt", "past");
        assertThat(tooLate.text()).contains("expiresAt", "too-late");
        assertThat(tooMany.status()).isEqualTo(409);
    }

    private static Reply token(Person person, Instant expiresAt) {
        return person.api().json("POST", "/api/v1/me/tokens", Map.of("name", "x", "expiresAt", expiresAt.toString()));
    }
}
