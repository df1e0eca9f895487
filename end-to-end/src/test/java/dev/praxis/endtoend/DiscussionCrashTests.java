package dev.praxis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What happens to posts when one of two instances of the discussion service dies again and again. */
class DiscussionCrashTests {

    private static final String PASSWORD = "a quiet morning by the lake";
    private static final int TOPICS = 5;
    private static final int WRITERS = 8;
    private static final int ROUNDS = 4;

    @Test
    void killingOneOfTwoInstancesLosesNoPostAndRepeatsNone(@TempDir Path data) throws Exception {
        try (RunningPraxis praxis = RunningPraxis.start(data, "--no-limits", "--scale", "discussion=2")) {
            Person leader = Person.registered(praxis.url(), "Leader", "leader@example.org", PASSWORD);
            String community = leader.post("/api/v1/communities", Map.of("name", "Midwives", "joining", "OPEN"))
                    .expect(201)
                    .get("id")
                    .asString();
            List<String> topics = topics(leader, community);
            List<Person> writers = writers(praxis, community);
            Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
            Crowd crowd = new Crowd(writers.stream()
                    .map(writer -> writing(writer, topics, acknowledged))
                    .toList());
            for (int round = 0; round < ROUNDS; round++) {
                String doomed = "discussion-service-" + (1 + round % 2);
                AtomicLong pid = new AtomicLong();
                crowd.worksDuring(() -> {
                    awaitMore(acknowledged, 50);
                    pid.set(praxis.kill(doomed));
                    awaitMore(acknowledged, 50);
                });
                praxis.awaitHealthyAgain(doomed, pid.get());
            }

            Map<String, JsonNode> stored = postsOf(leader, topics);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(100 * ROUNDS);
            assertThat(stored.keySet()).containsAll(acknowledged.keySet());
            assertThat(acknowledged)
                    .allSatisfy((id, post) -> assertThat(Objects.requireNonNull(stored.get(id))
                                    .get("number")
                                    .asInt())
                            .isEqualTo(post.get("number").asInt()));
            assertThat(stored.values())
                    .extracting(post -> post.get("body").asString())
                    .doesNotHaveDuplicates();
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertFactsAreWhole(praxis, stored.keySet()));
            assertThat(topics)
                    .allSatisfy(topic -> assertThat(leader.get("/api/v1/topics/" + topic)
                                    .expect(200)
                                    .get("posts")
                                    .asInt())
                            .isEqualTo(countOf(stored, topic)));
        }
    }

    private static List<String> topics(Person leader, String community) {
        String forum = leader.post("/api/v1/communities/" + community + "/forums", Map.of("name", "Births"))
                .expect(201)
                .get("id")
                .asString();
        return IntStream.range(0, TOPICS)
                .mapToObj(i -> leader.post(
                                "/api/v1/communities/" + community + "/topics",
                                Map.of("forum", forum, "title", "Topic " + i, "body", "Opening of topic " + i))
                        .expect(201)
                        .get("id")
                        .asString())
                .toList();
    }

    private static List<Person> writers(RunningPraxis praxis, String community) {
        List<Person> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> Person.registered(praxis.url(), "Writer " + i, "writer" + i + "@example.org", PASSWORD))
                .toList();
        writers.forEach(writer -> writer.put("/api/v1/communities/" + community + "/members/me", Map.of())
                .expect(200));
        return writers;
    }

    private static void awaitMore(Map<String, JsonNode> acknowledged, int more) {
        int enough = acknowledged.size() + more;
        await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= enough);
    }

    /** Posts again and again under a key of its own each time, and repeats what was not answered. */
    private static Consumer<BooleanSupplier> writing(
            Person writer, List<String> topics, Map<String, JsonNode> acknowledged) {
        String id = writer.id();
        AtomicInteger next = new AtomicInteger();
        return working -> {
            while (working.getAsBoolean()) {
                int i = next.get();
                try {
                    Person.Answer answer = writer.post(
                            "/api/v1/topics/" + topics.get(i % topics.size()) + "/posts",
                            Map.of("body", "Post " + i + " of " + id),
                            "key-" + i);
                    if (answer.status() == 201) {
                        acknowledged.put(answer.json().get("id").asString(), answer.json());
                        next.incrementAndGet();
                    }
                } catch (Person.NoAnswer tryAgain) {
                    assertThat(tryAgain).hasCauseInstanceOf(java.io.IOException.class);
                }
            }
        };
    }

    /** All posts by their ids; the numbers of each topic are seen to be without gaps on the way. */
    private static Map<String, JsonNode> postsOf(Person reader, List<String> topics) {
        Map<String, JsonNode> posts = new ConcurrentHashMap<>();
        for (String topic : topics) {
            int last = 0;
            JsonNode page;
            do {
                page = reader.get("/api/v1/topics/" + topic + "/posts?limit=100&after=" + last)
                        .expect(200);
                for (JsonNode post : page.get("items")) {
                    assertThat(post.get("number").asInt()).isEqualTo(last + 1);
                    assertThat(posts.put(post.get("id").asString(), post)).isNull();
                    last++;
                }
            } while (!page.get("next").isNull());
        }
        return posts;
    }

    private static int countOf(Map<String, JsonNode> posts, String topic) {
        return (int) posts.values().stream()
                .filter(post -> post.get("topicId").asString().equals(topic))
                .count();
    }

    private static void assertFactsAreWhole(RunningPraxis praxis, Set<String> posts) {
        FactLog log = FactLog.read(praxis.kafka(), "praxis.discussion.events");
        Set<String> told = new HashSet<>();
        log.ofType("PostCreated").forEach(fact -> told.add(fact.key()));
        assertThat(told).isEqualTo(posts);
        assertThat(log.sequences().values())
                .allSatisfy(numbers -> assertThat(numbers)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size())
                                .boxed()
                                .toList()));
    }
}
