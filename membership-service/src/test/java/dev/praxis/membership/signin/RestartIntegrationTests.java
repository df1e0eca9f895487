package dev.praxis.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.membership.Browser;
import dev.praxis.membership.Person;
import dev.praxis.membership.Service;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RestartIntegrationTests {

    private final String database = "restart-" + UUID.randomUUID();

    @Test
    void keepsSignInsTokensAndKeysOverARestart() {
        Person person;
        String keys;
        try (Service before = Service.started(database)) {
            person = Person.signedIn(before.port(), "Annie Easley");
            keys = new Browser(before.port()).get("/oauth2/jwks").text();
        }

        try (Service after = Service.started(database)) {
            Person again = person.at(after.port());
            int withOldToken = again.api().get("/api/v1/me").status();
            again.refresh();
            again.authorize();

            assertThat(new Browser(after.port()).get("/oauth2/jwks").text()).isEqualTo(keys);
            assertThat(withOldToken).isEqualTo(200);
            assertThat(again.api().get("/api/v1/me").status()).isEqualTo(200);
        }
    }

    @Test
    void sharesSignInsAndKeysBetweenInstances() {
        try (Service one = Service.started(database);
                Service other = Service.started(database)) {
            Person person = Person.signedIn(one.port(), "Mary Jackson");

            Person elsewhere = person.at(other.port());
            elsewhere.authorize();

            assertThat(elsewhere.api().get("/api/v1/me").status()).isEqualTo(200);
            assertThat(person.api().get("/api/v1/me").status()).isEqualTo(200);
        }
    }
}
