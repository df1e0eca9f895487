package dev.praxis.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small service that answers what the path asks for: {@code .../echo} tells what reached it, {@code .../hang} does not
 * answer, {@code .../stream} sends events when {@link #sendEvent} is called, {@code .../long} answers at length.
 */
class StubService implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final String name;
    private final List<HttpExchange> streams = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);

    StubService(String name) {
        this(name, 0);
    }

    StubService(String name, int port) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How many streams are open. */
    int streams() {
        return streams.size();
    }

    /** How many streams were ever opened. */
    int opened() {
        return opened.get();
    }

    void sendEvent(String data) {
        streams.removeIf(stream -> !isSent(stream, data));
    }

    private static boolean isSent(HttpExchange stream, String data) {
        try {
            stream.getResponseBody().write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
            stream.getResponseBody().flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (answered(exchange, path)) {
            return;
        }
        if (path.endsWith("/hang")) {
            await();
            exchange.close();
        } else if (path.endsWith("/stream")) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            streams.add(exchange);
            opened.incrementAndGet();
            exchange.getResponseBody().flush();
        } else if (path.endsWith("/long")) {
            json(exchange, 200, Map.of("text", "long ".repeat(1000)));
        } else if (path.endsWith("/unauthorized")) {
            json(exchange, 401, Map.of());
        } else if (path.endsWith("/api-docs")) {
            json(exchange, 200, document());
        } else {
            echo(exchange);
        }
    }

    /** Whether a subclass answered. */
    boolean answered(HttpExchange exchange, String path) throws IOException {
        return false;
    }

    private void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Server", "stub");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        json(
                exchange,
                200,
                Map.of(
                        "instance", name,
                        "method", exchange.getRequestMethod(),
                        "uri", exchange.getRequestURI().toString(),
                        "headers", exchange.getRequestHeaders(),
                        "body", new String(body, StandardCharsets.UTF_8)));
    }

    private Map<String, Object> document() {
        return Map.of(
                "openapi",
                "3.1.0",
                "paths",
                Map.of(
                        "/api/v1/me",
                        Map.of("get", Map.of("tags", List.of(name), "responses", Map.of("200", Map.of()))),
                        "/internal/secret",
                        Map.of("get", Map.of())),
                "components",
                Map.of("schemas", Map.of("Member", Map.of("type", "object", "title", name))));
    }

    static void json(HttpExchange exchange, int status, Object value) throws IOException {
        byte[] body = JSON.writeValueAsBytes(value);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream target = exchange.getResponseBody()) {
            target.write(body);
        }
    }

    private void await() {
        try {
            closing.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Dies. */
    final void stop() {
        closing.countDown();
        server.stop(0);
    }
}
