package dev.praxis.local.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium of the system with one page, told what to do by the Chrome DevTools Protocol. A whole automation library would
 * be larger than all of the platform.
 */
final class Chrome implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LISTENING = "DevTools listening on ";
    private static final int BOUND_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final String session;

    /** @throws BenchFailure if there is no Chromium */
    Chrome(Path profile) throws InterruptedException {
        Path program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new BenchFailure("there is no Chromium here; on Debian: apt install chromium"));
        try {
            process = new ProcessBuilder(
                            program.toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--window-size=1280,900",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile)
                    .redirectErrorStream(true)
                    .start();
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(address(), new Answers())
                    .join();
        } catch (IOException failure) {
            throw new BenchFailure("Chromium does not start: " + failure.getMessage());
        }
        String target = call("", "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asString();
        session = call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
    }

    /** Goes to an address, and comes back as soon as the page begins. */
    void open(URI address) throws InterruptedException {
        call(session, "Page.navigate", Map.of("url", address.toString()));
    }

    /** The value of an expression in the page; of a promise, what it keeps. */
    JsonNode evaluate(String expression) throws InterruptedException {
        JsonNode answer = call(
                session,
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new BenchFailure("the page answers " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /**
     * Waits until an expression is true in the page, or in the one that it leads to.
     *
     * @throws BenchFailure if that takes too long
     */
    void await(String condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new BenchFailure("the page never came to " + condition);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean holds(String condition) throws InterruptedException {
        try {
            return evaluate(condition).asBoolean(false);
        } catch (BenchFailure betweenPages) {
            return false;
        }
    }

    /** Presses and releases the mouse at a point of the window, in CSS pixels. */
    void click(double x, double y) throws InterruptedException {
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    session,
                    "Input.dispatchMouseEvent",
                    Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
        }
    }

    private JsonNode call(String where, String method, Map<String, Object> parameters) throws InterruptedException {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        Map<String, Object> message = where.isEmpty()
                ? Map.of("id", id, "method", method, "params", parameters)
                : Map.of("id", id, "method", method, "params", parameters, "sessionId", where);
        socket.sendText(JSON.writeValueAsString(message), true).join();
        try {
            JsonNode told = answer.get(BOUND_SECONDS, TimeUnit.SECONDS);
            if (told.has("error")) {
                throw new BenchFailure(method + " fails: " + told.path("error"));
            }
            return told.path("result");
        } catch (ExecutionException | TimeoutException failure) {
            throw new BenchFailure(method + " is not answered: " + failure);
        } finally {
            waiting.remove(id);
        }
    }

    private URI address() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread.ofPlatform().daemon().start(() -> out.lines().forEach(more -> {}));
                return URI.create(line.substring(LISTENING.length()).strip());
            }
        }
        throw new IOException("it ended at once");
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit().join();
    }

    /** Brings each answer to who waits for it; events are passed over. */
    private final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode message = JSON.readTree(text.toString());
                text.setLength(0);
                CompletableFuture<JsonNode> call =
                        waiting.get(message.path("id").asInt(0));
                if (call != null) {
                    call.complete(message);
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
