package dev.praxis.local.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A member who calls the API with a personal access token.
 *
 * @param id the member's id
 */
record Caller(URI gateway, String id, String token) {

    HttpRequest get(String path) {
        return builder(path).GET().build();
    }

    /** Asks for a stream of events, which has no end. */
    HttpRequest events(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .GET()
                .build();
    }

    HttpRequest put(String path, Map<String, Object> body) {
        return builder(path).PUT(json(body)).build();
    }

    HttpRequest post(String path, Map<String, Object> body) {
        return builder(path).POST(json(body)).build();
    }

    private HttpRequest.Builder builder(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Map<String, Object> body) {
        return BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
    }

    @Override
    public String toString() {
        return "Caller[" + id + "]";
    }
}
