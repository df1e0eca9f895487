package dev.praxis.local.bench;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reading and writing in topics, through the gateway and signed in, on the posts that are there: 10,000 of its own, or those
 * of a demo.
 */
final class DiscussionBenchmark implements Benchmark {

    private static final int READERS = 32;
    private static final int WRITERS = 16;
    private static final int MEMBERS = 32;
    private static final int RUNS = 5;
    private static final int WRITES_IN_A_HUNDRED = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(25);
    private static final Duration RUN = Duration.ofSeconds(10);
    private static final List<String> SHOWN = List.of("gateway", "discussion-service", "store", "broker");

    private final PrintStream progress;
    private final AtomicLong written = new AtomicLong();

    DiscussionBenchmark(PrintStream progress) {
        this.progress = progress;
    }

    @Override
    public String name() {
        return "discussion";
    }

    @Override
    public List<Row> run(Bench bench) throws InterruptedException {
        URI gateway = URI.create(bench.platform().url());
        List<Row> rows = new ArrayList<>();
        try (Load load = new Load()) {
            Population population = new Population(gateway, load);
            List<Caller> callers = population.callers(MEMBERS);
            TalkedAbout talk = TalkedAbout.about(load, population, callers);
            String scale = String.format(Locale.ROOT, " at %,d posts", talk.posts());
            LeanLoad lean = new LeanLoad(gateway);
            Supplier<byte[]> page = () -> Connection.encoded(any(callers), "GET", talk.anyPage(), null);
            Supplier<byte[]> list = () -> Connection.encoded(
                    any(callers), "GET", "/api/v1/communities/" + talk.anyCommunity() + "/topics?limit=20", null);
            Supplier<byte[]> reply = () -> reply(any(callers), talk);
            Supplier<byte[]> mixed =
                    () -> ThreadLocalRandom.current().nextInt(100) < WRITES_IN_A_HUNDRED ? reply.get() : page.get();
            Stage stage = new Stage(bench, lean, rows);
            stage.measure("topic page of 20" + scale, "1,500/s, p99 80 ms", READERS, page);
            stage.measure("topic list of 20" + scale, "", READERS, list);
            rows.addAll(writing(bench, lean, scale, reply));
            stage.measure("95 % page, 5 % reply" + scale, "", READERS, mixed);
        }
        return rows;
    }

    private byte[] reply(Caller caller, TalkedAbout talk) {
        String words = "Answer " + written.incrementAndGet() + " of a measurement.\n\n" + TalkedAbout.WORDS;
        return Connection.encoded(
                caller,
                "POST",
                "/api/v1/topics/" + talk.any().id() + "/posts",
                JsonMapper.shared().writeValueAsString(Map.of("body", words)));
    }

    private static Caller any(List<Caller> callers) {
        return callers.get(ThreadLocalRandom.current().nextInt(callers.size()));
    }

    /** One kind of request, warmed up and then measured several times. */
    private final class Stage {

        private final Bench bench;
        private final LeanLoad load;
        private final List<Row> rows;

        Stage(Bench bench, LeanLoad load, List<Row> rows) {
            this.bench = bench;
            this.load = load;
            this.rows = rows;
        }

        void measure(String what, String budget, int connections, Supplier<byte[]> requests)
                throws InterruptedException {
            progress.println("  " + what);
            load.during(WARM_UP, connections, requests);
            Processors processors = new Processors(bench.platform());
            List<Load.Stretch> stretches = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                stretches.add(load.during(RUN, connections, requests));
            }
            rows.addAll(Rows.of(what, budget, stretches));
            rows.add(processorRow(what, processors, stretches));
        }
    }

    private static Row processorRow(String what, Processors processors, List<Load.Stretch> stretches) {
        long requests = stretches.stream()
                .mapToLong(some -> some.micros().getTotalCount())
                .sum();
        Map<String, Double> each = processors.microsEach(requests);
        StringBuilder shares = new StringBuilder();
        double sum = 0;
        for (String process : SHOWN) {
            double micros = each.getOrDefault(process, 0.0);
            sum += micros;
            shares.append(shares.isEmpty() ? "" : ", ")
                    .append(process.replace("-service", ""))
                    .append(String.format(Locale.ROOT, " %.0f", micros));
        }
        return new Row(what + ", processor time", shares.toString(), Spread.of(List.of(sum)), "us");
    }

    /** Replies, and how long after their answers their facts can be read on Kafka. */
    private List<Row> writing(Bench bench, LeanLoad load, String scale, Supplier<byte[]> reply)
            throws InterruptedException {
        String what = "create a post, 16 connections" + scale;
        progress.println("  " + what);
        Map<String, Long> answered = new ConcurrentHashMap<>();
        load.during(WARM_UP, WRITERS, reply);
        Processors processors = new Processors(bench.platform());
        List<Load.Stretch> stretches = new ArrayList<>();
        List<Histogram> delays = new ArrayList<>();
        try (FactArrivals facts = new FactArrivals(
                bench.platform().kafka(), "praxis.discussion.events", "PostCreated", ConsumerRecord::key)) {
            for (int run = 0; run < RUNS; run++) {
                answered.clear();
                stretches.add(load.during(RUN, WRITERS, reply, (answer, nanos) -> {
                    String location = answer.location();
                    if (location != null) {
                        answered.put(location.substring(location.lastIndexOf('/') + 1), nanos);
                    }
                }));
                delays.add(facts.after(answered));
            }
        }
        List<Row> rows = new ArrayList<>(Rows.of(what, "400/s, p99 150 ms", stretches));
        rows.add(processorRow(what, processors, stretches));
        rows.add(new Row("from the 201 to the fact on Kafka, p50", "20 ms", at(delays, 50), "ms"));
        rows.add(new Row("from the 201 to the fact on Kafka, p99", "200 ms", at(delays, 99), "ms"));
        return rows;
    }

    private static Spread at(List<Histogram> delays, double percentile) {
        return Spread.of(delays.stream()
                .map(delay -> delay.getValueAtPercentile(percentile) / 1_000.0)
                .toList());
    }
}
