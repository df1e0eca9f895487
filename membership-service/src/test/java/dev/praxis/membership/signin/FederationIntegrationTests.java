package dev.praxis.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.membership.Browser;
import dev.praxis.membership.Person;
import dev.praxis.membership.Reply;
import dev.praxis.membership.Service;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A second instance of the provider, with people of its own, plays the company's identity provider. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FederationIntegrationTests {

    private final String run = UUID.randomUUID().toString();
    private Service company;
    private Service platform;

    @BeforeAll
    void start() {
        int companyPort = Service.freePort();
        int platformPort = Service.freePort();
        String companyUrl = "http://127.0.0.1:" + companyPort;
        // The company's registered client has its redirect below its own public address, where no gateway listens here.
        company = Service.started("company-" + run, companyPort, Map.of("praxis.public-url", companyUrl));
        Map<String, String> properties = new HashMap<>();
        String client = "spring.security.oauth2.client.registration.company.";
        properties.put(client + "client-id", "praxis");
        properties.put(client + "client-secret", "the-secret-of-the-tests");
        properties.put(client + "client-name", "The Company");
        properties.put(client + "scope", "openid,profile,email");
        properties.put(client + "redirect-uri", companyUrl + "/login/oauth2/code/praxis");
        properties.put("spring.security.oauth2.client.provider.company.issuer-uri", companyUrl);
        properties.put("praxis.federation.company.trust-email", "true");
        platform = Service.started("platform-" + run, platformPort, properties);
    }

    @AfterAll
    void stop() {
        platform.close();
        company.close();
    }

    @Test
    void makesAMemberAtTheFirstSignInAndKnowsThemAtTheNext() {
        Person employee = Person.registered(company.port(), "Emmy Noether");

        Person visitor = visit(employee);
        String id = visitor.id();
        Person again = visit(employee);

        assertThat(again.id()).isEqualTo(id);
        assertThat(visitor.api().get("/api/v1/me").json().path("name").asString())
                .isEqualTo("Emmy Noether");
        assertThat(visitor.api().get("/api/v1/me").json().path("email").asString())
                .isEqualTo(employee.email());
        assertThat(visitor.api().get("/api/v1/me").json().path("hasPassword").asBoolean())
                .isFalse();
        assertThat(visitor.api().get("/api/v1/me/export").text())
                .contains("\"identities\"", "http://127.0.0.1:" + company.port());
    }

    @Test
    void doesNotOpenAnAccountByAnAddressThatIsNotVerified() {
        Person employee = Person.registered(company.port(), "Mallory");
        register(employee.email(), "Owner");

        Reply reply = callback(new Browser(platform.port()), employee);

        assertThat(reply.location()).endsWith("/login?error");
    }

    @Test
    void opensTheAccountByAVerifiedAddressAndEndsItsPassword() {
        Person employee = Person.registered(company.port(), "Sofia");
        register(employee.email(), "Sofia");
        verify(employee.email());

        Person visitor = visit(employee);

        assertThat(visitor.api().get("/api/v1/me").json().path("hasPassword").asBoolean())
                .isFalse();
        assertThat(visitor.enter(Person.PASSWORD).location()).endsWith("/login?error");
    }

    @Test
    void erasesAMemberWithoutAPasswordAfterAFreshSignIn() {
        Person visitor = visit(Person.registered(company.port(), "Brief"));

        Reply erased = visitor.api().delete("/api/v1/me");

        assertThat(erased.status()).isEqualTo(204);
        assertThat(visitor.api().get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void offersTheProviderOnTheForm() {
        Reply form = new Browser(platform.port()).page("/login");

        assertThat(form.text()).contains("/federation/company", "Sign in with The Company");
    }

    private Person visit(Person employee) {
        Person visitor = Person.known(platform.port(), employee.email(), "Visitor");
        Reply back = callback(visitor.browser(), employee);
        assertThat(back.location()).as(back.toString()).doesNotContain("error");
        visitor.authorize();
        return visitor;
    }

    private Reply callback(Browser visitor, Person employee) {
        String there = visitor.page("/federation/company").location();
        employee.enter(Person.PASSWORD);
        URI code = URI.create(employee.browser().page(pathOf(there)).location());
        return visitor.page("/federation/code/company?" + code.getRawQuery());
    }

    private static String pathOf(String location) {
        URI uri = URI.create(location);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private void register(String email, String name) {
        new Browser(platform.port())
                .json(
                        "POST",
                        "/api/v1/registration",
                        Map.of("email", email, "name", name, "password", Person.PASSWORD));
    }

    private void verify(String email) {
        company.bean(MongoOperations.class)
                .updateFirst(
                        Query.query(Criteria.where("mail").is(email)),
                        new Update().set("mailVerified", true),
                        "members");
    }
}
