package dev.praxis.local.demo;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who signs in as a browser does, since only who signed in can make a personal access token. */
final class BrowserSession implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI gateway;

    private BrowserSession(URI gateway) {
        this.gateway = gateway;
    }

    /** Goes from the gateway to the sign-in form and back. */
    static BrowserSession signIn(URI gateway, String email, String password) throws InterruptedException {
        BrowserSession session = new BrowserSession(gateway);
        String form = session.send(session.page("/oauth2/authorization/praxis").GET());
        Matcher csrf = CSRF_FIELD.matcher(form);
        if (!csrf.find()) {
            throw new DemoFailure("The sign-in form of " + gateway + " is not the expected one.");
        }
        String fields =
                "username=" + encoded(email) + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf.group(1));
        session.send(session.page("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        session.send(session.request("/api/v1/me").GET());
        return session;
    }

    JsonNode post(String path, Object body) throws InterruptedException {
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
                throw new DemoFailure("Signing in failed: " + response.uri() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException failure) {
            throw new DemoFailure("Signing in failed: " + failure);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        browser.close();
    }
}
