package dev.praxis.local.bench;

import dev.praxis.local.events.FactReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** When facts of one type came to an outside reader of Kafka, from the moment at which this is open. */
final class FactArrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private final String type;
    private final Function<ConsumerRecord<String, byte[]>, String> name;
    private final Thread thread;
    private volatile boolean open = true;

    /** @param name what a fact is known by */
    FactArrivals(String kafka, String topic, String type, Function<ConsumerRecord<String, byte[]>, String> name) {
        this.type = type;
        this.name = name;
        // Opened here and not in the thread: what happens from now on must not be missed.
        FactReader reader = FactReader.open(kafka, Optional.of(topic), false);
        this.thread = Thread.ofPlatform().daemon().start(() -> read(reader));
    }

    /**
     * The delays of facts after their answers, in microseconds.
     *
     * @param answered by name, the nano time of the answer
     * @throws BenchFailure if one does not come
     */
    Histogram after(Map<String, Long> answered) throws InterruptedException {
        Histogram micros = new Histogram(3);
        long end = System.nanoTime() + BOUND.toNanos();
        for (Map.Entry<String, Long> answer : answered.entrySet()) {
            Long fact = arrived.get(answer.getKey());
            while (fact == null) {
                if (System.nanoTime() > end) {
                    throw new BenchFailure("the fact " + type + " of " + answer.getKey() + " never came");
                }
                TimeUnit.MILLISECONDS.sleep(5);
                fact = arrived.get(answer.getKey());
            }
            // A fact may be readable even before its caller has the answer.
            micros.recordValue(Math.max(0, (fact - answer.getValue()) / 1_000));
        }
        return micros;
    }

    static String header(ConsumerRecord<String, byte[]> fact, String name) {
        Header header = fact.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private void read(FactReader reader) {
        try (reader) {
            while (open) {
                var facts = reader.next(POLL);
                long now = System.nanoTime();
                for (ConsumerRecord<String, byte[]> fact : facts) {
                    if (header(fact, "ce_type").contains("." + type + ".")) {
                        arrived.put(name.apply(fact), now);
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
