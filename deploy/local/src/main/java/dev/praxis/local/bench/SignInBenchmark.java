package dev.praxis.local.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** How long a browser takes from the wish to sign in until it holds the member's profile. */
final class SignInBenchmark implements Benchmark {

    private static final int WARM_UP = 10;
    private static final int MEASURED = 40;

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public List<Row> run(Bench bench) throws InterruptedException {
        try (Load load = new Load()) {
            Person person = new Population(URI.create(bench.platform().url()), load).member();
            List<Double> millis = new ArrayList<>();
            for (int turn = 0; turn < WARM_UP + MEASURED; turn++) {
                long begin = System.nanoTime();
                person.signIn();
                if (turn >= WARM_UP) {
                    millis.add((System.nanoTime() - begin) / 1e6);
                }
            }
            return List.of(new Row("sign in through the form, one at a time", "", Spread.of(millis), "ms"));
        }
    }
}
