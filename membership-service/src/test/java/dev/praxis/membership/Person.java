package dev.praxis.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody with an account, who signs in as people do: through the form, and by the gateway's authorization code. */
public final class Person {

    public static final String PASSWORD = "a long walk by the sea";

    private static final String CALLBACK = "http://localhost:8080/login/oauth2/code/praxis";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-accepted-by-rfc-7636";
    private static final String SECRET = "the-secret-of-the-tests";

    private final int port;
    private final String email;
    private final String name;
    private final Browser browser;
    private @Nullable JsonNode tokens;

    private Person(int port, String email, String name, Browser browser) {
        this.port = port;
        this.email = email;
        this.name = name;
        this.browser = browser;
    }

    /** Somebody who has no account yet. */
    public static Person stranger(int port, String name) {
        return new Person(port, UUID.randomUUID() + "@example.org", name, new Browser(port));
    }

    /** Somebody whose account came about in another way. */
    public static Person known(int port, String email, String name) {
        return new Person(port, email, name, new Browser(port));
    }

    /** Somebody who registered. */
    public static Person registered(int port, String name) {
        Person person = stranger(port, name);
        person.register();
        return person;
    }

    /** Somebody who registered and signed in. */
    public static Person signedIn(int port, String name) {
        Person person = registered(port, name);
        person.signIn();
        return person;
    }

    /** The administrator of the service under test, signed in. */
    public static Person administrator(int port) {
        Person person = new Person(port, "admin@example.org", "Ada Admin", new Browser(port));
        person.browser.json(
                "POST",
                "/api/v1/setup",
                Map.of(
                        "setupToken",
                        "the-setup-token-of-the-tests",
                        "email",
                        person.email,
                        "name",
                        person.name,
                        "password",
                        PASSWORD));
        person.signIn();
        return person;
    }

    /** The same person's browser at another instance of the service. */
    public Person at(int otherPort) {
        Person same = new Person(otherPort, email, name, browser.at(otherPort));
        same.tokens = tokens;
        return same;
    }

    public Reply register() {
        Reply reply = new Browser(port)
                .json("POST", "/api/v1/registration", Map.of("email", email, "name", name, "password", PASSWORD));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply;
    }

    public String email() {
        return email;
    }

    public Browser browser() {
        return browser;
    }

    /** Sends the sign-in form. */
    public Reply enter(String password) {
        return browser.submit("/login", Map.of("username", email, "password", password));
    }

    public void signIn() {
        assertThat(enter(PASSWORD).location()).doesNotContain("error");
        authorize();
    }

    /** Lets the gateway get tokens, which works without the form while the sign-in lasts. */
    public void authorize() {
        tokens = redeem(code());
    }

    /** An authorization code for the gateway. */
    public String code() {
        String callback = ask().location();
        assertThat(callback).startsWith(CALLBACK + "?code=");
        return callback.substring(callback.indexOf("code=") + 5, callback.indexOf("&"));
    }

    /** Asks the provider for a code, as the gateway's redirect makes a browser do. */
    public Reply ask() {
        return browser.page("/oauth2/authorize?response_type=code&client_id=praxis&state=s&scope="
                + encoded("openid profile email read write admin")
                + "&redirect_uri="
                + encoded(CALLBACK)
                + "&code_challenge_method=S256&code_challenge="
                + challenge());
    }

    private JsonNode redeem(String code) {
        Reply reply = gateway()
                .form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                CALLBACK,
                                "code_verifier",
                                VERIFIER));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    /** Lets the gateway refresh the tokens. */
    public void refresh() {
        Reply reply = refresh(token("refresh_token"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        tokens = reply.json();
    }

    public Reply refresh(String refreshToken) {
        return gateway().form("/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private Browser gateway() {
        return new Browser(port).asClient("praxis", SECRET);
    }

    /** One of the tokens of the latest sign-in. */
    public String token(String kind) {
        if (tokens == null) {
            throw new AssertionError(name + " is not signed in");
        }
        return tokens.path(kind).asString();
    }

    /** A client that bears the person's access token. */
    public Browser api() {
        return new Browser(port).bearing(token("access_token"));
    }

    public String id() {
        return api().get("/api/v1/me").json().path("id").asString();
    }

    /** A personal access token. */
    public JsonNode accessToken(String... scopes) {
        Reply reply = api().json("POST", "/api/v1/me/tokens", Map.of("name", "scripts", "scopes", scopes));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json();
    }

    /** Exchanges a personal access token as the gateway does. */
    public Reply exchange(String secret) {
        return gateway().json("POST", "/internal/tokens/exchange", Map.of("token", secret));
    }

    /** A client that bears what a personal access token was exchanged for. */
    public Browser script(String secret) {
        Reply reply = exchange(secret);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return new Browser(port).bearing(reply.json().path("accessToken").asString());
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
