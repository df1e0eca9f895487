package dev.praxis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What happens to acknowledged work when processes die. */
class CrashTests {

    private static final String PASSWORD = "a quiet morning by the lake";

    @Test
    void killingTheServiceUnderJoinsLosesNothing(@TempDir Path data) throws Exception {
        try (RunningPraxis praxis = RunningPraxis.start(data, "--no-limits")) {
            Person founder = Person.registered(praxis.url(), "Founder", "founder@example.org", PASSWORD);
            List<String> communities = LongStream.range(0, 300)
                    .mapToObj(i -> founder.post("/api/v1/communities", Map.of("name", "Circle " + i, "joining", "OPEN"))
                            .expect(201)
                            .get("id")
                            .asString())
                    .toList();
            List<Person> people = LongStream.range(0, 8)
                    .mapToObj(i ->
                            Person.registered(praxis.url(), "Person " + i, "person" + i + "@example.org", PASSWORD))
                    .toList();
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            AtomicBoolean joining = new AtomicBoolean(true);

            try (ExecutorService joiners = Executors.newVirtualThreadPerTaskExecutor()) {
                AtomicInteger rounds = new AtomicInteger();
                List<Future<?>> joins = new ArrayList<>();
                for (Person person : people) {
                    joins.add(joiners.submit(() -> joinAll(person, communities, acknowledged, joining)));
                }
                for (String doomed : List.of("membership-service", "store", "membership-service", "broker")) {
                    int before = acknowledged.size();
                    await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= before + 20);
                    long pid = praxis.kill(doomed);
                    praxis.awaitHealthyAgain(doomed, pid);
                    rounds.incrementAndGet();
                }
                joining.set(false);
                for (Future<?> join : joins) {
                    join.get();
                }
                assertThat(rounds).hasValue(4);
            }

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(80);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                FactLog log = FactLog.read(praxis.kafka(), "praxis.membership.events");
                Set<String> joined = new HashSet<>();
                log.ofType("MemberJoined").forEach(fact -> joined.add(fact.key()));
                assertThat(joined).containsAll(acknowledged);
                assertThat(log.sequences().values())
                        .allSatisfy(numbers -> assertThat(numbers)
                                .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size())
                                        .boxed()
                                        .toList()));
            });
            assertThat(membersOf(founder, communities)).containsAll(acknowledged);
        }
    }

    @Test
    void whatWasStoredIsThereAfterDownAndUp(@TempDir Path data) {
        try (RunningPraxis praxis = RunningPraxis.start(data)) {
            Person founder = Person.registered(praxis.url(), "Founder", "founder@example.org", PASSWORD);
            String token = founder.token();
            founder.post("/api/v1/communities", Map.of("name", "Midwives", "joining", "OPEN"))
                    .expect(201);

            praxis.down();
            praxis.up();

            Person back = new Person(praxis.url());
            back.bringToken(token);
            JsonNode mine = back.get("/api/v1/communities?mine=true").expect(200);
            assertThat(mine.get("items")).hasSize(1);
            assertThat(FactLog.read(praxis.kafka(), "praxis.membership.events").ofType("CommunityFounded"))
                    .hasSize(1);
        }
    }

    /** Joins and leaves nothing: each community once, trying again where no answer or no success came. */
    private static void joinAll(
            Person person, List<String> communities, Set<String> acknowledged, AtomicBoolean joining) {
        String id = person.id();
        for (String community : communities) {
            while (joining.get()) {
                try {
                    if (person.put("/api/v1/communities/" + community + "/members/me", Map.of())
                                    .status()
                            == 200) {
                        acknowledged.add(community + "." + id);
                        break;
                    }
                } catch (Person.NoAnswer tryAgain) {
                    assertThat(tryAgain).hasCauseInstanceOf(java.io.IOException.class);
                }
            }
        }
    }

    private static Set<String> membersOf(Person reader, List<String> communities) {
        Set<String> memberships = new HashSet<>();
        for (String community : communities) {
            reader.get("/api/v1/communities/" + community + "/members?limit=100")
                    .expect(200)
                    .get("items")
                    .forEach(item -> memberships.add(
                            community + "." + item.at("/member/id").asString()));
        }
        return memberships;
    }
}
