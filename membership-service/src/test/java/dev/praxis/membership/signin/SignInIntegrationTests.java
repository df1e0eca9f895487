package dev.praxis.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.membership.Browser;
import dev.praxis.membership.Person;
import dev.praxis.membership.Reply;
import dev.praxis.platform.test.ServiceIntegrationTest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceIntegrationTest
class SignInIntegrationTests {

    @LocalServerPort
    private int port;

    @Test
    void signsInThroughTheFormAndGivesTheGatewayTokens() {
        Person person = Person.registered(port, "Grace Hopper");
        String form = person.ask().location();

        Reply back = person.enter(Person.PASSWORD);
        person.authorize();

        assertThat(form).endsWith("/login");
        assertThat(back.location()).contains("/oauth2/authorize?");
        JsonNode claims = claims(person.token("access_token"));
        assertThat(claims.path("iss").asString()).isEqualTo("http://localhost:8080");
        assertThat(claims.path("aud").asString()).isEqualTo("praxis");
        assertThat(claims.path("scope").asString()).isEqualTo("email openid profile read write");
        assertThat(claims.path("name").asString()).isEqualTo("Grace Hopper");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(person.api().get("/api/v1/me").json().path("id").asString())
                .isEqualTo(claims.path("sub").asString());
    }

    @Test
    void describesItselfAsAnOpenIdProvider() {
        Browser anybody = new Browser(port);

        Reply openId = anybody.get("/.well-known/openid-configuration");
        Reply oauth = anybody.get("/.well-known/oauth-authorization-server");
        Reply keys = anybody.get("/oauth2/jwks");

        assertThat(openId.json().path("issuer").asString()).isEqualTo("http://localhost:8080");
        assertThat(openId.json().path("end_session_endpoint").asString())
                .isEqualTo("http://localhost:8080/connect/logout");
        assertThat(oauth.json().path("token_endpoint").asString()).isEqualTo("http://localhost:8080/oauth2/token");
        assertThat(keys.json().path("keys").get(0).path("kty").asString()).isEqualTo("RSA");
        assertThat(keys.text()).doesNotContain("\"d\"");
    }

    @Test
    void tellsTheClientWhoSignedIn() {
        Person person = Person.signedIn(port, "Barbara Liskov");

        Reply info = person.api().get("/userinfo");

        assertThat(info.json().path("name").asString()).isEqualTo("Barbara Liskov");
        assertThat(info.json().path("email").asString()).isEqualTo(person.email());
        assertThat(info.json().path("email_verified").asBoolean()).isFalse();
    }

    @Test
    void refusesACodeWithoutProofOfPossession() {
        Person person = Person.registered(port, "Radia Perlman");
        person.enter(Person.PASSWORD);

        Reply reply = person.browser()
                .page("/oauth2/authorize?response_type=code&client_id=praxis&state=s&scope=openid"
                        + "&redirect_uri=http://localhost:8080/login/oauth2/code/praxis");

        assertThat(reply.location()).contains("error=invalid_request").contains("code_challenge");
    }

    @Test
    void answersAWrongPasswordAndAnUnknownAddressAlike() {
        Person known = Person.registered(port, "Known");
        Person unknown = Person.stranger(port, "Unknown");

        Reply wrong = known.enter("not the password");
        Reply nobody = unknown.enter("not the password");

        assertThat(wrong.location()).endsWith("/login?error").isEqualTo(nobody.location());
        assertThat(wrong.status()).isEqualTo(nobody.status());
    }

    @Test
    void refreshesTokensOnce() {
        Person person = Person.signedIn(port, "Frances Allen");
        String first = person.token("refresh_token");

        person.refresh();
        person.refresh();

        assertThat(person.token("refresh_token")).isNotEqualTo(first);
        assertThat(person.api().get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void signsOutWithTheFirstIdentityTokenAfterARefresh() {
        Person person = Person.signedIn(port, "Karen Jones");
        String first = person.token("id_token");
        person.refresh();

        Reply out = person.browser()
                .page("/connect/logout?id_token_hint=" + first + "&post_logout_redirect_uri=http://localhost:8080/");
        Reply asked = person.ask();

        assertThat(out.location()).isEqualTo("http://localhost:8080/");
        assertThat(asked.location()).endsWith("/login");
    }

    @Test
    void keepsTheSignInForAnotherAuthorization() {
        Person person = Person.signedIn(port, "Adele Goldberg");

        person.authorize();

        assertThat(person.api().get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void givesServicesTokensForInternalCallsOnly() {
        Reply granted = new Browser(port)
                .asClient("praxis", "the-secret-of-the-tests")
                .form("/oauth2/token", Map.of("grant_type", "client_credentials", "scope", "internal"));
        String token = granted.json().path("access_token").asString();

        Reply reply = new Browser(port).bearing(token).get("/api/v1/members");

        assertThat(claims(token).path("scope").asString()).isEqualTo("internal");
        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void refusesAClientWithAWrongSecret() {
        Reply reply = new Browser(port)
                .asClient("praxis", "guessed")
                .form("/oauth2/token", Map.of("grant_type", "client_credentials", "scope", "internal"));

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void makesWhoeverGuessesWait() {
        Person person = Person.registered(port, "Jean Bartik");
        person.browser().from("203.0.113.7");
        // Waits double with each guess: in the end they outlast the slowest check of a password.
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> person.enter("a wrong password"),
                        reply -> reply.status() == 429 && Integer.parseInt(reply.header("Retry-After")) >= 2);

        Reply waiting = person.enter(Person.PASSWORD);

        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.header("Retry-After")).isNotEmpty();
        assertThat(waiting.text()).contains("That did not work");
    }

    @Test
    void showsTheFormWithItsOwnStyleAndAStrictPolicy() {
        Reply page = new Browser(port).page("/login");
        Reply style = new Browser(port).get("/identity/page.css");

        assertThat(page.text())
                .contains("<html lang=\"en\"")
                .contains("name=\"username\"")
                .contains("/identity/register");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.header("Set-Cookie")).contains("PRAXIS_SIGNIN=", "HttpOnly", "SameSite=Lax");
        assertThat(style.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"de, Anmelden, ltr", "ar, تسجيل الدخول, rtl", "xx, Sign in, ltr"})
    void speaksTheLanguageThatWasChosen(String language, String title, String direction) {
        Reply page = new Browser(port).keeping("PRAXIS_LANGUAGE", language).page("/login");

        assertThat(page.text()).contains(title, "dir=\"" + direction + "\"");
    }

    static JsonNode claims(String token) {
        return new JsonMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
