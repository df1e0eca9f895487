package dev.praxis.local.bench;

import dev.praxis.local.runner.ProcessFacts;
import dev.praxis.local.runner.RunState;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/** From the answer to who posts until all who watch the topic have the post, and what watching costs in memory. */
final class LiveBenchmark implements Benchmark {

    private static final int READERS = 1_000;
    private static final int MEMBERS = 20;
    private static final int WARM_UP = 50;
    private static final int MEASURED = 250;
    private static final Duration BETWEEN_POSTS = Duration.ofMillis(200);
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final double KIB_PER_MIB = 1_024;

    @Override
    public String name() {
        return "live";
    }

    @Override
    public List<Row> run(Bench bench) throws InterruptedException {
        try (Load load = new Load();
                LiveReaders readers = new LiveReaders()) {
            Population population = new Population(URI.create(bench.platform().url()), load);
            List<Caller> members = population.callers(MEMBERS);
            Caller author = members.getFirst();
            String community = population.communities(author, 1).getFirst();
            for (Caller member : members.subList(1, MEMBERS)) {
                load.send(member.put("/api/v1/communities/" + community + "/members/me", Map.of()));
            }
            String topic = topic(load, author, community);
            Map<String, Double> before = memory(bench.platform());
            readers.open(READERS, members, "/api/v1/topics/" + topic + "/live");
            Map<String, Long> answered = posts(load, author, topic);
            Histogram all = new Histogram(3);
            Histogram last = new Histogram(3);
            compare(readers, answered, all, last);
            Map<String, Double> with = memory(bench.platform());
            List<Row> rows = new ArrayList<>(List.of(
                    row("from the answer to each of 1,000 readers, p50", "200 ms", all.getValueAtPercentile(50)),
                    row("from the answer to each of 1,000 readers, p99", "", all.getValueAtPercentile(99)),
                    row("from the answer to the last reader, p50", "", last.getValueAtPercentile(50)),
                    row("from the answer to the last reader, p99", "", last.getValueAtPercentile(99))));
            with.forEach((name, megabytes) -> {
                rows.add(new Row("memory of " + name + " with them", "", Spread.of(List.of(megabytes)), "MB"));
                double more = megabytes - before.getOrDefault(name, 0.0);
                rows.add(new Row("more than without them", "", Spread.of(List.of(more)), "MB"));
            });
            rows.add(new Row("streams opened again", "", Spread.of(List.of((double) readers.reconnected())), ""));
            double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            rows.add(new Row("load average of the machine", "", Spread.of(List.of(busy)), ""));
            return rows;
        }
    }

    private static String topic(Load load, Caller author, String community) throws InterruptedException {
        String forum =
                idOf(load.send(author.post("/api/v1/communities/" + community + "/forums", Map.of("name", "Watched"))));
        return idOf(load.send(author.post(
                "/api/v1/communities/" + community + "/topics",
                Map.of("forum", forum, "title", "What happens now", "body", "Watch this."))));
    }

    /** Posts at a steady pace and gives the times of the answers. */
    private static Map<String, Long> posts(Load load, Caller author, String topic) throws InterruptedException {
        Map<String, Long> answered = new LinkedHashMap<>();
        long begin = System.nanoTime();
        for (int number = 0; number < WARM_UP + MEASURED; number++) {
            TimeUnit.NANOSECONDS.sleep(begin + number * BETWEEN_POSTS.toNanos() - System.nanoTime());
            String answer = load.send(author.post(
                    "/api/v1/topics/" + topic + "/posts",
                    Map.of(
                            "body",
                            "The **" + number + "th** thing that happened, told in a sentence of some length.")));
            long now = System.nanoTime();
            if (number >= WARM_UP) {
                answered.put(idOf(answer), now);
            }
        }
        return answered;
    }

    private static void compare(LiveReaders readers, Map<String, Long> answered, Histogram all, Histogram last)
            throws InterruptedException {
        long end = System.nanoTime() + BOUND.toNanos();
        for (Map.Entry<String, Long> post : answered.entrySet()) {
            Queue<Long> arrivals = readers.arrivalsOf(post.getKey());
            while (arrivals.size() < READERS) {
                if (System.nanoTime() > end) {
                    throw new BenchFailure("a post reached only " + arrivals.size() + " readers");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            long latest = 0;
            for (long arrival : arrivals) {
                // A post may reach readers even before its author has the answer.
                long micros = Math.max(0, (arrival - post.getValue()) / 1_000);
                all.recordValue(micros);
                latest = Math.max(latest, micros);
            }
            last.recordValue(latest);
        }
    }

    private static Map<String, Double> memory(RunState platform) {
        Map<String, Double> megabytes = new LinkedHashMap<>();
        platform.processes().stream()
                .filter(process ->
                        process.name().startsWith("gateway") || process.name().startsWith("discussion"))
                .forEach(process -> megabytes.put(process.name(), ProcessFacts.rssKb(process.pid()) / KIB_PER_MIB));
        return megabytes;
    }

    private static String idOf(String answer) {
        return JsonMapper.shared().readTree(answer).path("id").asString();
    }

    private static Row row(String what, String budget, long micros) {
        return new Row(what, budget, Spread.of(List.of(micros / 1_000.0)), "ms");
    }
}
