package dev.praxis.discussion.attachment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An object store that knows as much of S3 as is needed here, and no more: putting, getting and deleting objects. */
final class StandInObjectStore implements AutoCloseable {

    private static final String NOT_THERE =
            "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code><Message>Not there</Message></Error>";
    private static final String REFUSED =
            "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>No</Message></Error>";

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean refusing;

    StandInObjectStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> paths() {
        return paths;
    }

    List<String> authorizations() {
        return authorizations;
    }

    /** Refuses everything from now on. */
    void refuse() {
        refusing = true;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String authorization =
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        String path = exchange.getRequestURI().getPath();
        paths.add(path);
        authorizations.add(authorization);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (refusing || !authorization.startsWith("AWS4-HMAC-SHA256")) {
            answer(exchange, 403, REFUSED.getBytes(StandardCharsets.UTF_8));
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(path, body);
                answer(exchange, 200, new byte[0]);
            }
            case "GET" -> {
                byte[] found = objects.get(path);
                answer(
                        exchange,
                        found == null ? 404 : 200,
                        found == null ? NOT_THERE.getBytes(StandardCharsets.UTF_8) : found);
            }
            case "DELETE" -> {
                objects.remove(path);
                answer(exchange, 204, new byte[0]);
            }
            default -> answer(exchange, 405, new byte[0]);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("ETag", "\"x\"");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
