package dev.praxis.local.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Joining open communities through the gateway. */
final class JoiningBenchmark implements Benchmark {

    private static final int MEMBERS = 20;
    private static final int COMMUNITIES_PER_STRETCH = 25;
    private static final int STRETCHES = 3;
    private static final int CONNECTIONS = 16;

    @Override
    public String name() {
        return "joining";
    }

    @Override
    public List<Row> run(Bench bench) throws InterruptedException {
        try (Load load = new Load()) {
            Population population = new Population(URI.create(bench.platform().url()), load);
            List<Caller> callers = population.callers(MEMBERS + 1);
            Caller founder = callers.removeLast();
            join(load, population, founder, callers);
            List<Load.Stretch> stretches = new ArrayList<>();
            for (int stretch = 0; stretch < STRETCHES; stretch++) {
                stretches.add(join(load, population, founder, callers));
            }
            return Rows.of("join an open community, 16 connections", stretches);
        }
    }

    private static Load.Stretch join(Load load, Population population, Caller founder, List<Caller> callers)
            throws InterruptedException {
        List<HttpRequest> requests = new ArrayList<>();
        for (String community : population.communities(founder, COMMUNITIES_PER_STRETCH)) {
            for (Caller caller : callers) {
                requests.add(caller.put("/api/v1/communities/" + community + "/members/me", Map.of()));
            }
        }
        return load.each(CONNECTIONS, requests);
    }
}
