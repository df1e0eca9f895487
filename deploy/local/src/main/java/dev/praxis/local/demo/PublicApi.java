package dev.praxis.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's public API at its gateway; what is refused for the moment is tried again. */
final class PublicApi implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 10;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int TIMEOUT = 504;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final @Nullable String token;

    /**
     * The API as one caller uses it.
     *
     * @param token a personal access token, null for who is not signed in
     */
    PublicApi(URI gateway, @Nullable String token) {
        this.gateway = gateway;
        this.token = token;
    }

    JsonNode get(String path) throws InterruptedException {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, Object body) throws InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
    }

    void delete(String path) throws InterruptedException {
        send(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) throws InterruptedException {
        String last = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            long pause = attempt;
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                int status = response.statusCode();
                if (status < 300) {
                    return JSON.readTree(response.body().isEmpty() ? "null" : response.body());
                }
                last = status + " " + response.body();
                if (status == UNAUTHENTICATED || status == FORBIDDEN) {
                    throw new DemoFailure(
                            "The token is not one of an administrator with the scopes read, write and admin (" + last
                                    + ").");
                }
                if (status != TOO_MANY && status != UNAVAILABLE && status != TIMEOUT) {
                    break;
                }
                pause = response.headers().firstValueAsLong("Retry-After").orElse(pause);
            } catch (IOException unreachable) {
                last = unreachable.toString();
            }
            TimeUnit.SECONDS.sleep(pause);
        }
        throw new DemoFailure(request.method() + " " + request.uri() + " answered " + last);
    }

    @Override
    public void close() {
        client.close();
    }
}
