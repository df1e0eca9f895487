package dev.praxis.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.platform.tally.RunningTallies;
import dev.praxis.platform.tally.Tally;
import dev.praxis.platform.test.Backends;
import dev.praxis.platform.test.EmbeddedBroker;
import dev.praxis.platform.test.FactProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class RelayFailureIntegrationTests {

    private static final String FACTS = "praxis.tally.events";
    private static final String STATES = "praxis.tally.tallies";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String kafka = Backends.ofThisJvm().kafka();

    @Test
    void sendsAfterARestartWhatACrashLeftBehind() {
        String id;
        try (RunningTallies crashing =
                RunningTallies.start("praxis.relay.on-save=false", "praxis.relay.sweep-after=1h")) {
            id = crashing.open();
            crashing.raise(id);
            crashing.raise(id);
            assertThat(crashing.load(id).outbox()).hasSize(3);
        }

        try (RunningTallies next =
                        RunningTallies.start("praxis.relay.sweep-after=0s", "praxis.relay.sweep-every=50ms");
                FactProbe probe = new FactProbe(kafka, "tally")) {
            probe.awaitState(STATES, id, state -> state.sequence() == 3);

            assertThat(probe.typesOf(id)).containsExactly("TallyOpened", "TallyRaised", "TallyRaised");
            await().untilAsserted(() -> assertThat(next.load(id).outbox()).isEmpty());
        }
    }

    @Test
    void losesNothingAndKeepsTheOrderWhileTheBrokerIsAwayForTenSeconds() throws Exception {
        try (EmbeddedBroker broker = new EmbeddedBroker()) {
            broker.start();
            Backends backends =
                    new Backends(broker.bootstrapServers(), Backends.ofThisJvm().mongodb());
            try (RunningTallies tallies = RunningTallies.with()
                            .backends(backends)
                            .set("spring.mongodb.database=praxis-tally-outage")
                            .start();
                    FactProbe probe = new FactProbe(broker.bootstrapServers(), "tally")) {
                List<String> ids =
                        IntStream.range(0, 10).mapToObj(i -> tallies.open()).toList();
                probe.awaitState(STATES, ids.getLast());
                broker.kill();

                Instant back = Instant.now().plusSeconds(10);
                while (Instant.now().isBefore(back)) {
                    ids.forEach(tallies::raise);
                }
                broker.start();
                ids.forEach(tallies::raise);

                Map<String, Long> expected = expected(tallies, ids);
                awaitAll(probe, expected);
                Order.assertComplete(probe.read(FACTS), expected);
                ids.forEach(
                        id -> probe.awaitState(STATES, id, state -> state.sequence() == expected.getOrDefault(id, 0L)));
            }
        }
    }

    @Test
    void keepsTheOrderWhenTwoInstancesRelayTheSameAggregates() throws Exception {
        String[] eager = {"praxis.relay.sweep-after=0s", "praxis.relay.sweep-every=20ms"};
        try (RunningTallies one = RunningTallies.start(eager);
                RunningTallies two = RunningTallies.start(eager);
                FactProbe probe = new FactProbe(kafka, "tally")) {
            List<String> ids = IntStream.range(0, 10).mapToObj(i -> one.open()).toList();

            inParallel(List.of(() -> raiseAll(one, ids, 20), () -> raiseAll(two, ids, 20)));

            Map<String, Long> expected = expected(one, ids);
            awaitAll(probe, expected);
            Order.assertComplete(probe.read(FACTS), expected);
            ids.forEach(id -> probe.awaitState(STATES, id, state -> state.sequence() == expected.getOrDefault(id, 0L)));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ids)
                            .allSatisfy(
                                    id -> assertThat(one.load(id).outboxSince()).isNull()));
        }
    }

    @Test
    void sendsTenThousandFactsOfAHundredAggregatesCompletelyAndInOrder() throws Exception {
        try (RunningTallies tallies = RunningTallies.start();
                FactProbe probe = new FactProbe(kafka, "tally")) {
            List<String> ids =
                    IntStream.range(0, 100).mapToObj(i -> tallies.open()).toList();

            inParallel(IntStream.range(0, 4)
                    .<Runnable>mapToObj(part -> () -> raiseInBatches(tallies, ids.subList(part * 25, part * 25 + 25)))
                    .toList());

            Map<String, Long> expected = expected(tallies, ids);
            assertThat(expected.values()).allMatch(count -> count == 100);
            awaitAll(probe, expected);
            Order.assertComplete(probe.read(FACTS), expected);
        }
    }

    private static void raiseInBatches(RunningTallies tallies, List<String> ids) {
        for (int command = 0; command < 11; command++) {
            for (String id : ids) {
                Tally tally = tallies.load(id);
                IntStream.range(0, 9).forEach(i -> tally.raise(1, RunningTallies.now()));
                tallies.mongo().save(tally);
            }
        }
    }

    private static void raiseAll(RunningTallies tallies, List<String> ids, int times) {
        for (int time = 0; time < times; time++) {
            ids.forEach(id -> raiseDespiteOthers(tallies, id));
        }
    }

    private static void raiseDespiteOthers(RunningTallies tallies, String id) {
        while (true) {
            try {
                tallies.raise(id);
                return;
            } catch (OptimisticLockingFailureException othersWereFaster) {
                Thread.onSpinWait();
            }
        }
    }

    private static void inParallel(List<Runnable> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = work.stream().map(threads::submit).toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static Map<String, Long> expected(RunningTallies tallies, List<String> ids) {
        Map<String, Long> expected = new HashMap<>();
        ids.forEach(id -> expected.put(id, tallies.load(id).sequence()));
        return expected;
    }

    private static void awaitAll(FactProbe probe, Map<String, Long> expected) {
        long all = expected.values().stream().mapToLong(Long::longValue).sum();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Order.distinct(probe.read(FACTS), expected.keySet()))
                        .isEqualTo(all));
    }
}
