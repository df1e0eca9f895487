package dev.praxis.local.browser;

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
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the platform as a browser does, since only who signed in can make a personal access token. */
public final class BrowserSession implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI gateway;
    private final Function<String, ? extends RuntimeException> failure;
    private CookieManager cookies = new CookieManager();
    private HttpClient browser = browser(cookies);

    /**
     * A browser without cookies.
     *
     * @param failure what is thrown where the platform does not answer as it should, by what happened
     */
    public BrowserSession(URI gateway, Function<String, ? extends RuntimeException> failure) {
        this.gateway = gateway;
        this.failure = failure;
    }

    /** Forgets every cookie, and goes from the gateway to the sign-in form and back. */
    public void signIn(String email, String password) throws InterruptedException {
        cookies = new CookieManager();
        browser.close();
        browser = browser(cookies);
        String form = send(page("/oauth2/authorization/praxis").GET());
        Matcher csrf = CSRF_FIELD.matcher(form);
        if (!csrf.find()) {
            throw failure.apply("the sign-in form of " + gateway + " has no CSRF token");
        }
        String fields =
                "username=" + encoded(email) + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf.group(1));
        send(page("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        send(request("/api/v1/me").GET());
    }

    /** What is read at a path of the API. */
    public JsonNode get(String path) throws InterruptedException {
        return JSON.readTree(send(request(path).GET()));
    }

    /** The answer to what is posted to a path of the API. */
    public JsonNode post(String path, Object body) throws InterruptedException {
        return JSON.readTree(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    private HttpRequest.Builder page(String path) {
        return request(path).header("Accept", "text/html");
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
                throw failure.apply(response.request().method() + " " + response.uri() + " answered "
                        + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException broken) {
            throw failure.apply("no answer: " + broken);
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

    @Override
    public void close() {
        browser.close();
    }
}
