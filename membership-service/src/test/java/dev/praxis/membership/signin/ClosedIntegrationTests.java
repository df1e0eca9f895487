package dev.praxis.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.membership.Browser;
import dev.praxis.membership.Person;
import dev.praxis.membership.Reply;
import dev.praxis.membership.Service;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClosedIntegrationTests {

    @Test
    void admitsTheOrganizationsDomainsAndProgramsOnly() {
        try (Service service = Service.started(
                "closed-" + UUID.randomUUID(),
                Service.freePort(),
                Map.of(
                        "praxis.registration.domains", "example.com",
                        "praxis.clients[0].id", "reports",
                        "praxis.clients[0].secret", "the-secret-of-the-reports",
                        "praxis.clients[0].scopes", "read"))) {
            Browser anybody = new Browser(service.port());

            Reply foreign = register(anybody, "eve@example.org");
            Reply own = register(anybody, "eve@example.com");
            Reply granted = new Browser(service.port())
                    .asClient("reports", "the-secret-of-the-reports")
                    .form("/oauth2/token", Map.of("grant_type", "client_credentials", "scope", "read"));
            Browser program = new Browser(service.port())
                    .bearing(granted.json().path("access_token").asString());

            assertThat(foreign.status()).isEqualTo(403);
            assertThat(foreign.problem()).isEqualTo("mail-domain-not-admitted");
            assertThat(own.status()).isEqualTo(201);
            assertThat(program.get("/api/v1/members").json().path("items")).hasSize(1);
            assertThat(program.json("PATCH", "/api/v1/me", Map.of()).status()).isEqualTo(403);
        }
    }

    @Test
    void switchesRegistrationAndPasswordsOff() {
        try (Service service = Service.started(
                "closed-" + UUID.randomUUID(),
                Service.freePort(),
                Map.of("praxis.registration.open", "false", "praxis.sign-in.local", "false"))) {
            Reply refused = register(new Browser(service.port()), "eve@example.org");
            Reply page = new Browser(service.port()).page("/login");

            assertThat(refused.problem()).isEqualTo("registration-closed");
            assertThat(page.text()).doesNotContain("name=\"password\"", "/identity/register");
        }
    }

    private static Reply register(Browser browser, String email) {
        return browser.json(
                "POST", "/api/v1/registration", Map.of("email", email, "name", "Eve", "password", Person.PASSWORD));
    }
}
