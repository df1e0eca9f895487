package dev.praxis.discussion.live;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a live stream, which reads events as a browser does. */
final class LiveReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final InputStream body;
    private final Thread thread;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile @Nullable String lastEventId;
    private volatile boolean ended;

    private LiveReader(InputStream body, @Nullable String lastEventId) {
        this.body = body;
        this.lastEventId = lastEventId;
        this.thread = Thread.ofVirtual().start(this::read);
    }

    /** What came. */
    record Event(String name, JsonNode data) {}

    /** Opens a stream; the answer must be one. */
    static LiveReader open(String url, String token) {
        return open(url, token, null);
    }

    /** Opens a stream again. */
    static LiveReader open(String url, String token, @Nullable String lastEventId) {
        HttpResponse<InputStream> answer = answer("GET", url, token, lastEventId);
        if (answer.statusCode() != 200) {
            throw new AssertionError("No stream, but " + answer.statusCode());
        }
        return new LiveReader(answer.body(), lastEventId);
    }

    /** Any answer to a request for a stream. */
    static HttpResponse<InputStream> answer(
            String method, String url, @Nullable String token, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "text/event-stream")
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String name = "message";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.startsWith("id: ")) {
                    lastEventId = line.substring(4);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(name, JSON.readTree(data)));
                    data = "";
                }
            }
        } catch (IOException closed) {
            // as at the end of the stream
        } finally {
            ended = true;
        }
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /** The position from which a next stream goes on. */
    @Nullable String lastEventId() {
        return lastEventId;
    }

    /** Waits until the stream is in step: what was missed before is there. */
    LiveReader awaitPosition() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(() -> lastEventId != null);
        return this;
    }

    /** Waits for an event. */
    JsonNode awaitEvent(String name, Predicate<JsonNode> condition) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> events.stream()
                                .filter(event -> event.name().equals(name) && condition.test(event.data()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .data();
    }

    boolean isOpen() {
        return !ended;
    }

    /** Waits until the service ends the stream. */
    void awaitEnd() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> ended);
    }

    @Override
    public void close() {
        try {
            body.close();
            thread.join();
        } catch (IOException ignored) {
            // it is closed all the same
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
