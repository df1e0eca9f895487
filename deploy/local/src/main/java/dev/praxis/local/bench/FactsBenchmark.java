package dev.praxis.local.bench;

import dev.praxis.local.events.FactReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** From the answer to a joining until an outside reader holds its fact. */
final class FactsBenchmark implements Benchmark {

    private static final int MEMBERS = 10;
    private static final int COMMUNITIES = 50;
    private static final int WARM_UP = 100;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BOUND = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public List<Row> run(Bench bench) throws InterruptedException {
        Map<String, Long> arrived = new ConcurrentHashMap<>();
        AtomicBoolean over = new AtomicBoolean();
        try (Load load = new Load()) {
            Population population = new Population(URI.create(bench.platform().url()), load);
            List<Caller> callers = population.callers(MEMBERS + 1);
            List<String> communities = population.communities(callers.removeLast(), COMMUNITIES);
            Thread reader = Thread.ofPlatform()
                    .daemon()
                    .start(() -> read(bench.platform().kafka(), arrived, over));
            Map<String, Long> answered = new ConcurrentHashMap<>();
            List<String> order = new ArrayList<>();
            for (String community : communities) {
                for (Caller caller : callers) {
                    load.send(caller.put("/api/v1/communities/" + community + "/members/me", Map.of()));
                    String key = caller.id() + " " + community;
                    answered.put(key, System.nanoTime());
                    order.add(key);
                }
            }
            Histogram micros = compare(order.subList(WARM_UP, order.size()), answered, arrived);
            over.set(true);
            reader.join();
            return List.of(
                    row("from the answer to the fact on Kafka, p50", "20 ms", micros.getValueAtPercentile(50)),
                    row("from the answer to the fact on Kafka, p99", "200 ms", micros.getValueAtPercentile(99)));
        }
    }

    private static Histogram compare(List<String> keys, Map<String, Long> answered, Map<String, Long> arrived)
            throws InterruptedException {
        Histogram micros = new Histogram(3);
        long end = System.nanoTime() + BOUND.toNanos();
        for (String key : keys) {
            while (!arrived.containsKey(key)) {
                if (System.nanoTime() > end) {
                    throw new BenchFailure("the fact of joining " + key + " never came");
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
            // A fact may be readable even before its caller has the answer.
            micros.recordValue(Math.max(0, (arrived.getOrDefault(key, 0L) - answered.getOrDefault(key, 0L)) / 1_000));
        }
        return micros;
    }

    private static void read(String kafka, Map<String, Long> arrived, AtomicBoolean over) {
        try (FactReader reader = FactReader.open(kafka, Optional.of("praxis.membership.events"), false)) {
            while (!over.get()) {
                List<ConsumerRecord<String, byte[]>> facts = reader.next(POLL);
                long now = System.nanoTime();
                for (ConsumerRecord<String, byte[]> fact : facts) {
                    if (header(fact, "ce_type").contains(".MemberJoined.")) {
                        arrived.put(header(fact, "ce_actor") + " " + header(fact, "ce_communityid"), now);
                    }
                }
            }
        }
    }

    private static String header(ConsumerRecord<String, byte[]> fact, String name) {
        Header header = fact.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Row row(String what, String budget, long micros) {
        return new Row(what, budget, Spread.of(List.of(micros / 1_000.0)), "ms");
    }
}
