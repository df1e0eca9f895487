package dev.praxis.platform.test;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service over HTTP as one caller uses it. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final RestClient client;
    private final @Nullable String token;
    private final Map<String, String> headers;

    /**
     * A caller of the service at an address.
     *
     * @param token the access token, null for who is not signed in
     */
    public Api(String base, @Nullable String token) {
        this(RestClient.create(base), token, Map.of());
    }

    private Api(RestClient client, @Nullable String token, Map<String, String> headers) {
        this.client = client;
        this.token = token;
        this.headers = headers;
    }

    /** The same caller, who sends a header with each request. */
    public Api with(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return new Api(client, token, Map.copyOf(all));
    }

    /** An answer, whatever its status. */
    public record Answer(
            int status, JsonNode body, @Nullable String etag) {

        public String text(String path) {
            return body.at(path).asString();
        }

        /** The code of a problem. */
        public String problem() {
            String type = text("/type");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, null);
    }

    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body, null);
    }

    public Answer patch(String path, Object body, @Nullable String ifMatch) {
        return send("PATCH", path, body, ifMatch);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** Sends any request. */
    public Answer send(String method, String path, @Nullable Object body, @Nullable String ifMatch) {
        RestClient.RequestBodySpec request =
                client.method(HttpMethod.valueOf(method)).uri("/api/v1" + path);
        request = path.startsWith("/internal")
                ? client.method(HttpMethod.valueOf(method)).uri(path)
                : request;
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        headers.forEach(request::header);
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(body));
        }
        return request.exchange((sent, response) -> {
            String text = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
            JsonNode json = text.isEmpty() ? JSON.missingNode() : JSON.readTree(text);
            return new Answer(
                    response.getStatusCode().value(),
                    json,
                    response.getHeaders().getETag());
        });
    }
}
