package dev.praxis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            Crowd crowd = new Crowd(people.stream()
                    .map(person -> joining(person, communities, acknowledged))
                    .toList());
            for (String doomed : List.of("membership-service", "store", "broker")) {
                AtomicLong pid = new AtomicLong();
                crowd.worksDuring(() -> {
                    int enough = acknowledged.size() + 20;
                    await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= enough);
                    pid.set(praxis.kill(doomed));
                });
                praxis.awaitHealthyAgain(doomed, pid.get());
            }

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(60);
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

    /** Joins each community once, trying again where no answer or no success came. */
    private static Consumer<BooleanSupplier> joining(
            Person person, List<String> communities, Set<String> acknowledged) {
        String id = person.id();
        Queue<String> left = new ArrayDeque<>(communities);
        return working -> {
            while (working.getAsBoolean() && !left.isEmpty()) {
                try {
                    if (person.put("/api/v1/communities/" + left.element() + "/members/me", Map.of())
                                    .status()
                            == 200) {
                        acknowledged.add(left.remove() + "." + id);
                    }
                } catch (Person.NoAnswer tryAgain) {
                    assertThat(tryAgain).hasCauseInstanceOf(java.io.IOException.class);
                }
            }
        };
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
