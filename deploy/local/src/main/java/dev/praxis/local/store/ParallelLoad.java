package dev.praxis.local.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Does one thing over and over in several threads. */
final class ParallelLoad {

    private ParallelLoad() {}

    /** Notes how long each call takes, in microseconds, and returns how many there were. */
    static long run(int threads, Duration time, IntConsumer action, Histogram micros)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + time.toNanos();
        each(threads, () -> {
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                action.accept(next.getAndIncrement());
                micros.recordValue((System.nanoTime() - start) / 1_000);
                done.incrementAndGet();
            }
        });
        return done.get();
    }

    static void each(int threads, Runnable action) throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(_ -> pool.submit(action))
                    .toList();
            for (Future<?> thread : running) {
                thread.get();
            }
        }
    }
}
