package dev.praxis.local.bench;

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
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account, who signs in as a browser does. */
final class Person {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI gateway;
    private final String email;
    private final String password;
    private CookieManager cookies = new CookieManager();
    private HttpClient browser = browser(cookies);

    private Person(URI gateway, String email, String password) {
        this.gateway = gateway;
        this.email = email;
        this.password = password;
    }

    static Person register(URI gateway, String name, String email, String password) throws InterruptedException {
        Person person = new Person(gateway, email, password);
        person.post("/api/v1/registration", Map.of("email", email, "name", name, "password", password));
        return person;
    }

    /** Forgets every cookie, and goes from the gateway to the sign-in form and back. */
    void signIn() throws InterruptedException {
        cookies = new CookieManager();
        browser.close();
        browser = browser(cookies);
        String form = send(request("/oauth2/authorization/praxis")
                .header("Accept", "text/html")
                .GET());
        Matcher csrf = CSRF_FIELD.matcher(form);
        if (!csrf.find()) {
            throw new BenchFailure("the sign-in form has no CSRF token");
        }
        String fields =
                "username=" + encoded(email) + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf.group(1));
        send(request("/login")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        send(request("/api/v1/me").GET());
    }

    /** Makes a personal access token; the person must be signed in. */
    Caller token() throws InterruptedException {
        JsonNode me = JSON.readTree(send(request("/api/v1/me").GET()));
        JsonNode made = post("/api/v1/me/tokens", Map.of("name", "bench", "scopes", List.of("read", "write")));
        return new Caller(gateway, me.path("id").asString(), made.path("token").asString());
    }

    private JsonNode post(String path, Map<String, Object> body) throws InterruptedException {
        return JSON.readTree(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(30));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return request;
    }

    private String send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response = browser.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new BenchFailure(response.request().method() + " " + response.uri() + " answered "
                        + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException failure) {
            throw new BenchFailure("no answer: " + failure);
        }
    }

    private static HttpClient browser(CookieManager cookies) {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
