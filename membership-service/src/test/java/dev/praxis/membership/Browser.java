package dev.praxis.membership;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A client of the service with a cookie jar; it follows no redirect by itself. */
public final class Browser {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private @Nullable String authorization;
    private @Nullable String from;

    public Browser(int port) {
        this.base = URI.create("http://localhost:" + port);
    }

    /** The same jar of cookies at another instance of the service. */
    public Browser at(int port) {
        Browser other = new Browser(port);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> other.cookies.getCookieStore().add(other.base, cookie));
        return other;
    }

    /** Sends this access token from now on. */
    public Browser bearing(@Nullable String token) {
        authorization = token == null ? null : "Bearer " + token;
        return this;
    }

    /** Sends these credentials of a program from now on. */
    public Browser asClient(String id, String secret) {
        authorization = "Basic "
                + java.util.Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Comes from this network address, as the gateway tells it. */
    public Browser from(String address) {
        from = address;
        return this;
    }

    /** Has a cookie from before. */
    public Browser keeping(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(base, cookie);
        return this;
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    public Reply json(String method, String path, Object body) {
        return json(method, path, body, Map.of());
    }

    public Reply json(String method, String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        return send(request);
    }

    public Reply form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Fills the form on a page and sends it. */
    public Reply submit(String page, Map<String, String> fields) {
        Matcher csrf = CSRF.matcher(page(page).text());
        if (!csrf.find()) {
            throw new AssertionError("There is no form at " + page);
        }
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.put("_csrf", csrf.group(1));
        return form(page, all);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (from != null) {
            request.header("X-Forwarded-For", from);
        }
        return request;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
