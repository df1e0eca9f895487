package dev.praxis.local.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Sends requests from a number of {@link Connection}s at once, each waiting for its answer before the next request. */
final class LeanLoad {

    private final URI gateway;

    LeanLoad(URI gateway) {
        this.gateway = gateway;
    }

    /** Repeats requests for a time. */
    Load.Stretch during(Duration time, int connections, Supplier<byte[]> requests) throws InterruptedException {
        return during(time, connections, requests, (reply, nanos) -> {});
    }

    /**
     * Repeats requests for a time.
     *
     * @param answered is told of each answer and the moment at which it was there
     * @throws BenchFailure if one is not answered by 2xx
     */
    Load.Stretch during(
            Duration time, int connections, Supplier<byte[]> requests, BiConsumer<Connection.Reply, Long> answered)
            throws InterruptedException {
        Histogram micros = new ConcurrentHistogram(3);
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(() -> {
                    repeat(end, requests, micros, answered);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new BenchFailure(String.valueOf(failure.getCause()));
        }
        return new Load.Stretch(micros.getTotalCount() / ((System.nanoTime() - begin) / 1e9), micros);
    }

    private void repeat(
            long end, Supplier<byte[]> requests, Histogram micros, BiConsumer<Connection.Reply, Long> answered)
            throws IOException {
        try (Connection connection = new Connection(gateway)) {
            while (System.nanoTime() < end) {
                byte[] request = requests.get();
                long sent = System.nanoTime();
                Connection.Reply reply = connection.send(request);
                long now = System.nanoTime();
                if (reply.status() >= 300) {
                    throw new IOException("a request was answered " + reply.status());
                }
                micros.recordValue((now - sent) / 1_000);
                answered.accept(reply, now);
            }
        }
    }
}
