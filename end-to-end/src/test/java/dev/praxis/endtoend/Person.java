package dev.praxis.endtoend;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the platform through the gateway: in a browser with cookies, or with a token. */
final class Person {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI gateway;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser;
    private @Nullable String token;

    Person(URI gateway) {
        this.gateway = gateway;
        this.browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Registers, signs in and makes a token, with which all further requests are made. */
    static Person registered(URI gateway, String name, String email, String password) {
        Person person = new Person(gateway);
        person.post("/api/v1/registration", Map.of("email", email, "name", name, "password", password))
                .expect(201);
        person.signIn(email, password);
        person.useToken();
        return person;
    }

    /** Signs in as a browser does: to the provider, through its form, and back. */
    Answer signIn(String email, String password) {
        Answer form = send(request("/oauth2/authorization/praxis").GET());
        Matcher csrf = CSRF_FIELD.matcher(form.text());
        if (!csrf.find()) {
            throw new AssertionError("This is no sign-in form: " + form);
        }
        String fields =
                "username=" + encoded(email) + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf.group(1));
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** Makes a personal access token and uses it from now on, instead of the session. */
    void useToken() {
        get("/api/v1/me").expect(200);
        JsonNode made = post("/api/v1/me/tokens", Map.of("name", "scripts", "scopes", new String[] {"read", "write"}))
                .expect(201);
        token = made.get("token").asString();
        cookies.getCookieStore().removeAll();
    }

    /** Uses a token that was made before. */
    void bringToken(String secret) {
        token = secret;
    }

    /** The token that this person uses. */
    String token() {
        return Objects.requireNonNull(token);
    }

    String id() {
        return get("/api/v1/me").expect(200).get("id").asString();
    }

    /** Founds a community, which others may join at once unless the settings say otherwise; answers its slug. */
    String founds(String name, Map<String, ?> settings) {
        Map<String, Object> community = new HashMap<>(Map.of("name", name, "joining", "OPEN"));
        community.putAll(settings);
        return post("/api/v1/communities", community).expect(201).get("slug").asString();
    }

    /** Joins an open community and accepts its guidelines, if it has some. */
    Person joins(String community) {
        put("/api/v1/communities/" + community + "/members/me", Map.of("acceptedGuidelines", 1))
                .expect(200);
        return this;
    }

    /** Starts a topic in the first forum of a community; answers its id. */
    String starts(String community, String kind, String title, String body) {
        String forum = get("/api/v1/communities/" + community + "/forums")
                .expect(200)
                .at("/items/0/id")
                .asString();
        return post(
                        "/api/v1/communities/" + community + "/topics",
                        Map.of("forum", forum, "kind", kind, "title", title, "body", body))
                .expect(201)
                .get("id")
                .asString();
    }

    /** Writes in a topic; answers the id of the post. */
    String says(String topic, String words) {
        return post("/api/v1/topics/" + topic + "/posts", Map.of("body", words))
                .expect(201)
                .get("id")
                .asString();
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return send(json(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Posts under an idempotency key, so that it may be repeated. */
    Answer post(String path, Object body, String key) {
        return send(
                json(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer put(String path, Object body) {
        return send(json(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer patch(String path, Object body) {
        return send(json(path).method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer delete(String path, Object body) {
        return send(json(path).method("DELETE", BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = browser.send(request.build(), BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException failure) {
            throw new NoAnswer(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(interrupted);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** An answer of the platform. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The body as JSON, once the status is the expected one. */
        JsonNode expect(int status) {
            if (status() != status) {
                throw new AssertionError("Expected " + status + ", got " + this);
            }
            return text().isBlank() ? JSON.nullNode() : json();
        }

        @Override
        public String toString() {
            return response.request().method() + " " + response.uri() + " -> " + status() + " " + text();
        }
    }

    /** The connection broke before an answer came. */
    static final class NoAnswer extends RuntimeException {
        NoAnswer(Exception cause) {
            super(cause);
        }
    }
}
