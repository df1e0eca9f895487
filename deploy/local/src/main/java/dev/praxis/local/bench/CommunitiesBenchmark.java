package dev.praxis.local.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reading a page of communities through the gateway. */
final class CommunitiesBenchmark implements Benchmark {

    private static final int COMMUNITIES = 200;
    private static final int CONNECTIONS = 32;
    private static final int STRETCHES = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration STRETCH = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "communities";
    }

    @Override
    public List<Row> run(Bench bench) throws InterruptedException {
        try (Load load = new Load()) {
            Population population = new Population(URI.create(bench.platform().url()), load);
            Caller caller = population.callers(1).getFirst();
            population.communities(caller, COMMUNITIES);
            HttpRequest request = caller.get("/api/v1/communities?limit=20");
            load.during(WARM_UP, CONNECTIONS, () -> request);
            List<Load.Stretch> stretches = new ArrayList<>();
            for (int stretch = 0; stretch < STRETCHES; stretch++) {
                stretches.add(load.during(STRETCH, CONNECTIONS, () -> request));
            }
            return Rows.of("list 20 of " + COMMUNITIES + " communities, 32 connections", stretches);
        }
    }
}
