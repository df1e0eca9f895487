package dev.praxis.local.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Sends requests from a number of callers at once, each waiting for its answer before the next request. */
final class Load implements AutoCloseable {

    private static final double MICROS_PER_MILLI = 1_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One measured stretch: answers per second and their times. */
    record Stretch(double perSecond, Histogram micros) {

        double millisAt(double percentile) {
            return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
        }
    }

    /**
     * Repeats requests for a time.
     *
     * @throws BenchFailure if one is not answered by 2xx
     */
    Stretch during(Duration time, int connections, Supplier<HttpRequest> requests) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return run(connections, () -> System.nanoTime() < end ? requests.get() : null);
    }

    /** Sends each of the requests once. */
    Stretch each(int connections, List<HttpRequest> requests) throws InterruptedException {
        ConcurrentLinkedQueue<HttpRequest> queue = new ConcurrentLinkedQueue<>(requests);
        return run(connections, queue::poll);
    }

    /** Sends one request and gives the body of its answer. */
    String send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new BenchFailure(request.method() + " " + request.uri() + " answered " + response.statusCode()
                        + " " + response.body());
            }
            return response.body();
        } catch (IOException failure) {
            throw new BenchFailure("no answer to " + request.uri() + ": " + failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private Stretch run(int connections, Requests requests) throws InterruptedException {
        Histogram micros = new ConcurrentHistogram(3);
        long begin = System.nanoTime();
        Callable<Boolean> caller = () -> {
            HttpRequest request = requests.next();
            while (request != null) {
                long sent = System.nanoTime();
                send(request);
                micros.recordValue((System.nanoTime() - sent) / 1_000);
                request = requests.next();
            }
            return true;
        };
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> callers = new ArrayList<>();
            for (int connection = 0; connection < connections; connection++) {
                callers.add(executor.submit(caller));
            }
            for (Future<Boolean> one : callers) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new BenchFailure(String.valueOf(failure.getCause()));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Stretch(micros.getTotalCount() / seconds, micros);
    }

    @FunctionalInterface
    private interface Requests {

        @Nullable HttpRequest next();
    }
}
