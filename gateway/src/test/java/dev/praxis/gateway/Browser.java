package dev.praxis.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody's browser or program at a gateway, with its cookies; takes whatever host a redirect names for the gateway. */
final class Browser {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Map<String, String> cookies = new HashMap<>();
    private URI gateway;

    Browser(URI gateway) {
        this.gateway = gateway;
    }

    /** Goes on at another instance, with the same cookies. */
    Browser at(RunningGateway other) {
        gateway = other.url();
        return this;
    }

    @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    Browser withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofString(), headers);
    }

    HttpResponse<InputStream> stream(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofInputStream(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), BodyHandlers.ofString(), headers);
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        return send(method, path, body, BodyHandlers.ofString(), headers);
    }

    /** Follows redirects to their end. */
    HttpResponse<String> visit(String path) {
        HttpResponse<String> page = get(path);
        for (int i = 0; i < 10 && page.statusCode() / 100 == 3; i++) {
            page = get(pathOf(page));
        }
        return page;
    }

    /** Signs in as the person that the provider takes for the next. */
    Browser signIn() {
        visit("/oauth2/authorization/praxis?returnTo=/docs");
        return this;
    }

    /** The path and query that a redirect leads to. */
    static String pathOf(HttpResponse<?> redirect) {
        URI location = URI.create(redirect.headers().firstValue("Location").orElseThrow());
        return location.getRawQuery() == null
                ? location.getRawPath()
                : location.getRawPath() + "?" + location.getRawQuery();
    }

    private <T> HttpResponse<T> send(
            String method, String path, BodyPublisher body, BodyHandler<T> handler, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<T> response = HTTP.send(request.build(), handler);
            response.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(this::keep);
            return response;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }
}
