package dev.praxis.platform.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that is done again and again on a virtual thread, with pauses that vary so that instances drift apart.
 *
 * <p>As a bean it goes on for as long as the service runs, and ends before the web server waits for requests that are under
 * way; others start and stop it themselves.
 */
public final class Repeating implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Repeating.class);

    /** What is repeated. */
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException;
    }

    private final String name;
    private final Duration pause;
    private final Work work;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    public Repeating(String name, Duration pause, Work work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    /** Begins, the first time at once; begins again after it was stopped. */
    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        CountDownLatch fresh = new CountDownLatch(1);
        stopped = fresh;
        thread = Thread.ofVirtual().name("praxis-" + name).start(() -> loop(fresh));
    }

    private void loop(CountDownLatch end) {
        try {
            do {
                once();
            } while (!end.await(nextPause(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() throws InterruptedException {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("{} failed and will be tried again", name, e);
        }
    }

    private long nextPause() {
        long millis = Math.max(1, pause.toMillis());
        return ThreadLocalRandom.current().nextLong(millis * 3 / 4, millis * 5 / 4 + 1);
    }

    /** Does no more rounds; a round that runs goes on. */
    public void finish() {
        stopped.countDown();
    }

    /** Does no more rounds and interrupts one that runs. */
    @Override
    public void stop() {
        finish();
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Whether more rounds follow. */
    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
