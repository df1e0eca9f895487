package dev.praxis.local.bench;

import dev.praxis.local.browser.BrowserSession;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody with an account, who signs in as a browser does. */
final class Person {

    private final URI gateway;
    private final String email;
    private final String password;
    private final BrowserSession browser;

    private Person(URI gateway, String email, String password) {
        this.gateway = gateway;
        this.email = email;
        this.password = password;
        this.browser = new BrowserSession(gateway, BenchFailure::new);
    }

    static Person register(URI gateway, String name, String email, String password) throws InterruptedException {
        Person person = new Person(gateway, email, password);
        person.browser.post("/api/v1/registration", Map.of("email", email, "name", name, "password", password));
        return person;
    }

    /** Forgets every cookie, and goes from the gateway to the sign-in form and back. */
    void signIn() throws InterruptedException {
        browser.signIn(email, password);
    }

    /** Makes a personal access token; the person must be signed in. */
    Caller token() throws InterruptedException {
        JsonNode me = browser.get("/api/v1/me");
        JsonNode made = browser.post("/api/v1/me/tokens", Map.of("name", "bench", "scopes", List.of("read", "write")));
        return new Caller(gateway, me.path("id").asString(), made.path("token").asString());
    }
}
