package dev.praxis.local.bench;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** From the answer to a joining until an outside reader holds its fact. */
final class FactsBenchmark implements Benchmark {

    private static final int MEMBERS = 10;
    private static final int COMMUNITIES = 50;
    private static final int WARM_UP = 100;

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public List<Row> run(Bench bench) throws InterruptedException {
        try (Load load = new Load()) {
            Population population = new Population(URI.create(bench.platform().url()), load);
            List<Caller> callers = population.callers(MEMBERS + 1);
            List<String> communities = population.communities(callers.removeLast(), COMMUNITIES);
            Histogram micros = joinAll(bench, load, callers, communities);
            return List.of(
                    row("from the answer to the fact on Kafka, p50", "20 ms", micros.getValueAtPercentile(50)),
                    row("from the answer to the fact on Kafka, p99", "200 ms", micros.getValueAtPercentile(99)));
        }
    }

    private static Histogram joinAll(Bench bench, Load load, List<Caller> callers, List<String> communities)
            throws InterruptedException {
        Map<String, Long> answered = new LinkedHashMap<>();
        int joined = 0;
        try (FactArrivals facts = new FactArrivals(
                bench.platform().kafka(),
                "praxis.membership.events",
                "MemberJoined",
                fact -> FactArrivals.header(fact, "ce_actor") + " " + FactArrivals.header(fact, "ce_communityid"))) {
            for (String community : communities) {
                for (Caller caller : callers) {
                    load.send(caller.put("/api/v1/communities/" + community + "/members/me", Map.of()));
                    joined++;
                    if (joined > WARM_UP) {
                        answered.put(caller.id() + " " + community, System.nanoTime());
                    }
                }
            }
            return facts.after(answered);
        }
    }

    private static Row row(String what, String budget, long micros) {
        return new Row(what, budget, Spread.of(List.of(micros / 1_000.0)), "ms");
    }
}
