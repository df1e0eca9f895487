package dev.praxis.platform.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A membership-service that gives tokens, keys and roles as the test tells it. */
final class MembershipStub implements AutoCloseable {

    final Map<String, String> roles = new ConcurrentHashMap<>();
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger tokens = new AtomicInteger();
    final CountDownLatch closing = new CountDownLatch(1);
    volatile int failure;
    volatile boolean slow;
    volatile String keys = "{\"keys\":[]}";
    private final HttpServer server;

    MembershipStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/jwks", exchange -> answer(exchange, failure == 0 ? 200 : failure, keys));
        server.createContext("/oauth2/token", this::grant);
        server.createContext("/internal/communities/", this::tell);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void grant(HttpExchange exchange) throws IOException {
        boolean known =
                "Basic cHJheGlzOnMzY3JldA==".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean right = form.contains("grant_type=client_credentials") && form.contains("scope=internal");
        answer(
                exchange,
                known && right ? 200 : 401,
                "{\"access_token\":\"t" + tokens.incrementAndGet()
                        + "\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    }

    private void tell(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        if (slow) {
            await();
        }
        String expected = "Bearer t" + tokens.get();
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
        } else if (failure > 0) {
            answer(exchange, failure, "{}");
        } else {
            String role = roles.get(exchange.getRequestURI().getPath());
            answer(exchange, role == null ? 404 : 200, "{\"role\":\"" + role + "\",\"other\":1}");
        }
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
