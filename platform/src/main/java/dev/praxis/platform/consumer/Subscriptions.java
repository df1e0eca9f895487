package dev.praxis.platform.consumer;

import dev.praxis.platform.kafka.Topics;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** Runs all subscriptions of a service, from the moment their topics are there. */
final class Subscriptions implements SmartLifecycle {

    /** Above the web server's phases: what consumers save while they stop is still relayed. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 128;

    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);

    private final List<Subscription> all;
    private final Containers containers;
    private final Topics topics;
    private final Backlog backlog;
    private final List<KafkaMessageListenerContainer<String, byte[]>> running = new CopyOnWriteArrayList<>();
    private volatile boolean started;

    Subscriptions(List<Subscription> all, Containers containers, Topics topics, Backlog backlog) {
        this.all = List.copyOf(all);
        this.containers = containers;
        this.topics = topics;
        this.backlog = backlog;
    }

    List<Subscription> all() {
        return all;
    }

    @Override
    public void start() {
        started = true;
        Thread.ofVirtual().name("praxis-subscriptions").start(this::begin);
    }

    private void begin() {
        try {
            topics.ready().join();
            run();
        } catch (CancellationException stoppedBefore) {
            log.debug("Stopped before the topics were there");
        } catch (RuntimeException e) {
            log.error("The subscriptions do not run", e);
        }
    }

    private void run() {
        for (Subscription subscription : all) {
            if (started) {
                KafkaMessageListenerContainer<String, byte[]> container = containers.of(subscription);
                running.add(container);
                container.start();
            }
        }
        if (started) {
            backlog.start();
        }
    }

    @Override
    public void stop() {
        started = false;
        backlog.close();
        CountDownLatch stopping = new CountDownLatch(running.size());
        running.forEach(container -> container.stop(stopping::countDown));
        try {
            if (!stopping.await(10, TimeUnit.SECONDS)) {
                log.warn("Some subscriptions did not stop in time; their records will be repeated");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
