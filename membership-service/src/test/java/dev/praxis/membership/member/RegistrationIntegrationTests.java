package dev.praxis.membership.member;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.membership.Browser;
import dev.praxis.membership.Person;
import dev.praxis.membership.Reply;
import dev.praxis.platform.test.ServiceIntegrationTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIntegrationTest
class RegistrationIntegrationTests {

    private static final Path MAILS = Path.of("target/mails");

    @LocalServerPort
    private int port;

    @Test
    void registersAPersonWhoThenSignsIn() {
        Person person = Person.stranger(port, "Ada Lovelace");

        Reply reply = person.register();
        person.signIn();

        assertThat(reply.json().path("name").asString()).isEqualTo("Ada Lovelace");
        assertThat(person.api().get("/api/v1/me").json().path("email").asString())
                .isEqualTo(person.email());
    }

    @Test
    void doesNotTellWhetherAnAddressIsTaken() {
        Person person = Person.stranger(port, "Mary");
        Reply first = person.register();

        Reply second = register(person.email().toUpperCase(Locale.ROOT), "Mary", "another long password");

        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.text()).isEqualTo(first.text());
        await().untilAsserted(() -> assertThat(mailsTo(person.email())).isOne());
        assertThat(person.enter("another long password").location()).contains("error");
    }

    @Test
    void namesWhatIsWrong() {
        Reply mail = register("not an address", "Eve", Person.PASSWORD);
        Reply name = register("eve@example.org", " ", Person.PASSWORD);
        Reply password = register("eve@example.org", "Eve", "short");

        assertThat(mail.status()).isEqualTo(400);
        assertThat(mail.text()).contains("\"email\"", "malformed");
        assertThat(name.text()).contains("\"name\"", "missing");
        assertThat(password.text()).contains("\"password\"", "too-short");
    }

    @Test
    void registersThroughTheForm() {
        Person person = Person.stranger(port, "Form");

        Reply refused = person.browser()
                .submit("/identity/register", Map.of("email", person.email(), "name", "Form", "password", "short"));
        Reply done = person.browser()
                .submit(
                        "/identity/register",
                        Map.of("email", person.email(), "name", "Form", "password", Person.PASSWORD));
        person.signIn();

        assertThat(refused.text()).contains("at least 12 characters");
        assertThat(done.text()).contains("Please sign in with it");
        assertThat(person.id()).isNotEmpty();
    }

    @Test
    void leadsBackToThePageFromWhichSomebodyCame() {
        Person person = Person.stranger(port, "Invited");
        String page = "/invitations/abc?x=1&y=2";

        Reply form = person.browser().page("/identity/register?returnTo=" + URLEncoder.encode(page, UTF_8));
        Reply done = person.browser()
                .submit(
                        "/identity/register",
                        Map.of("email", person.email(), "name", "I", "password", Person.PASSWORD, "returnTo", page));

        String start = "/oauth2/authorization/praxis?returnTo=%2Finvitations%2Fabc%3Fx%3D1%26y%3D2\"";
        assertThat(form.text()).contains("name=\"returnTo\" value=\"/invitations/abc?x=1&amp;y=2\"", start);
        assertThat(done.text()).contains(start);
    }

    @Test
    void goesOnWithTheSignInThatIsUnderWay() {
        Person person = Person.stranger(port, "New");
        person.ask();

        Reply done = person.browser()
                .submit(
                        "/identity/register",
                        Map.of("email", person.email(), "name", "New", "password", Person.PASSWORD));
        Reply back = person.enter(Person.PASSWORD);

        assertThat(done.text()).contains("href=\"/login\"").doesNotContain("/oauth2/authorization");
        assertThat(back.location()).contains("/oauth2/authorize?");
    }

    private Reply register(String email, String name, String password) {
        return new Browser(port)
                .json("POST", "/api/v1/registration", Map.of("email", email, "name", name, "password", password));
    }

    private static long mailsTo(String address) {
        if (!Files.exists(MAILS)) {
            return 0;
        }
        try (Stream<Path> mails = Files.list(MAILS)) {
            return mails.filter(mail -> read(mail).contains(address)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path mail) {
        try {
            return Files.readString(mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
