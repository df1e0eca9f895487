package dev.praxis.local.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** People who watch a topic, each over a connection of its own, and connect again when it ends, as browsers do. */
final class LiveReaders implements AutoCloseable {

    private static final String POST = "data: {\"id\":\"";
    private static final int ID = 36;
    private static final int OPENING_AT_ONCE = 50;
    private static final long PATIENCE_MILLIS = 120_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Semaphore opening = new Semaphore(OPENING_AT_ONCE);
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger reconnected = new AtomicInteger();
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private final Map<String, Queue<Long>> arrivals = new ConcurrentHashMap<>();
    private final Queue<InputStream> streams = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    /** Opens streams by turns of the callers, and returns once all are open. */
    void open(int count, List<Caller> callers, String path) throws InterruptedException {
        for (int number = 0; number < count; number++) {
            Caller caller = callers.get(number % callers.size());
            Thread.ofVirtual().start(() -> watch(caller, path));
        }
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (open.get() < count) {
            String failed = failure.get();
            if (failed != null || System.currentTimeMillis() > end) {
                throw new BenchFailure("only " + open.get() + " streams opened: " + failed);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** When a post reached its readers, by {@link System#nanoTime}, each reader that was reached once or more. */
    Queue<Long> arrivalsOf(String postId) {
        return arrivals.computeIfAbsent(postId, id -> new ConcurrentLinkedQueue<>());
    }

    /** How often a stream ended and was opened again. */
    int reconnected() {
        return reconnected.get();
    }

    private void watch(Caller caller, String path) {
        String position = null;
        while (!over) {
            HttpRequest request = position == null
                    ? caller.events(path)
                    : HttpRequest.newBuilder(caller.events(path), (name, value) -> true)
                            .header("Last-Event-ID", position)
                            .build();
            try (InputStream body = opened(request)) {
                open.incrementAndGet();
                position = read(body, position);
                open.decrementAndGet();
                reconnected.incrementAndGet();
            } catch (IOException | BenchFailure broken) {
                failure.compareAndSet(null, broken.toString());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private InputStream opened(HttpRequest request) throws IOException, InterruptedException {
        opening.acquire();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new BenchFailure("a stream was answered by " + answer.statusCode());
            }
            streams.add(answer.body());
            return answer.body();
        } finally {
            opening.release();
        }
    }

    private @Nullable String read(InputStream body, @Nullable String from) throws IOException {
        String position = from;
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 1_024);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(POST)) {
                arrivalsOf(line.substring(POST.length(), POST.length() + ID)).add(System.nanoTime());
            } else if (line.startsWith("id: ")) {
                position = line.substring(4);
            }
        }
        return position;
    }

    @Override
    public void close() {
        over = true;
        for (InputStream stream : streams) {
            try {
                stream.close();
            } catch (IOException gone) {
                failure.compareAndSet(null, gone.toString());
            }
        }
        client.shutdownNow();
    }
}
