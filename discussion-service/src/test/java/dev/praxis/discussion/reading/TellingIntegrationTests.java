package dev.praxis.discussion.reading;

import static dev.praxis.discussion.reading.Rooms.follow;
import static dev.praxis.discussion.reading.Rooms.read;
import static dev.praxis.discussion.reading.Rooms.replies;
import static dev.praxis.discussion.reading.Rooms.setBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.reading.Readings.Place;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DiscussionIntegrationTest
class TellingIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofDays(1);

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private Readings readings;

    @Autowired
    private UntoldReadings untold;

    @Autowired
    private Readerships readerships;

    @Autowired
    private Clock clock;

    @Autowired
    private FactProbe facts;

    private final String topic = UUID.randomUUID().toString();
    private final String community = UUID.randomUUID().toString();
    private Telling telling;

    @BeforeEach
    void tellByHand() {
        telling = another();
    }

    /** An instance that gathers for so long that only the test decides when something is told. */
    private Telling another() {
        return new Telling(untold, readerships, new ReadingProperties(LONG), clock);
    }

    @Test
    void tellsWhoReadAndWhoFollowsWithinSeconds() {
        Rooms rooms = new Rooms(neighbourhood);
        String talk = rooms.topic(rooms.omar, "Handover");
        replies(rooms.omar, talk, 4);
        read(rooms.nia, talk, 3);
        read(rooms.leader, talk, 5);
        follow(rooms.nia, talk, "FOLLOWING");

        PublishedRecord followed = facts.await("TopicFollowed", talk + ".readers");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(furthest(talk)).isEqualTo(Map.of(rooms.nia.id(), 3, rooms.leader.id(), 5)));

        assertThat(followed.data().path("memberId").asString()).isEqualTo(rooms.nia.id());
        assertThat(followed.data().path("level").asString()).isEqualTo("FOLLOWING");
        PublishedRecord read = facts.await("TopicRead", talk + ".readers");
        assertThat(read.data().path("topicId").asString()).isEqualTo(talk);
        assertThat(read.data().path("communityId").asString()).isEqualTo(rooms.community);
    }

    @Test
    void tellsOnceOfAPostHoweverOftenItIsRead() {
        Rooms rooms = new Rooms(neighbourhood);
        String talk = rooms.topic(rooms.omar, "Handover");
        replies(rooms.omar, talk, 4);
        read(rooms.nia, talk, 4);
        await().atMost(PATIENCE).until(() -> furthest(talk).containsKey(rooms.nia.id()));

        setBack(rooms.nia, talk, 1);
        read(rooms.nia, talk, 3);
        read(rooms.nia, talk, 5);

        await().atMost(PATIENCE).until(() -> readers(talk).size() == 2);
        assertThat(readers(talk).getLast().path("from").asInt()).isEqualTo(4);
        assertThat(readers(talk).getLast().path("upTo").asInt()).isEqualTo(5);
    }

    @Test
    void gathersReadersInBoundedBatches() {
        Instant due = clock.instant().plus(LONG);
        IntStream.range(0, 250).forEach(i -> readings.advance(place("reader-" + i), 1 + i % 7, false, due));

        tellAll(telling);

        await().atMost(PATIENCE).until(() -> readers(topic).size() == 250);
        List<JsonNode> batches = batches(topic);
        assertThat(batches)
                .hasSize(3)
                .allSatisfy(batch -> assertThat(batch.path("readers").size()).isBetween(1, 100));
        assertThat(readers(topic).stream().map(reader -> reader.path("memberId").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotMultiplyByInstances() throws Exception {
        Instant due = clock.instant().plus(LONG);
        IntStream.range(0, 300).forEach(i -> readings.advance(place("reader-" + i), 5, false, due));

        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Telling instance = another();
                all.add(instances.submit(() -> tellAll(instance)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        await().atMost(PATIENCE).until(() -> readers(topic).size() >= 300);
        assertThat(readers(topic).stream().map(reader -> reader.path("memberId").asString()))
                .hasSize(300)
                .doesNotHaveDuplicates();
    }

    @Test
    void marksWhatWasToldBeforeACrash() {
        readings.advance(place("nia"), 5, false, clock.instant().plus(LONG));
        Readership readership = readerships.of(topic, community);
        readership.tell(List.of(readings.find(Reading.idOf(topic, "nia")).orElseThrow()), clock.instant());
        readerships.save(readership);

        tellAll(telling);

        assertThat(readings.find(Reading.idOf(topic, "nia")))
                .hasValueSatisfying(reading -> assertThat(reading)
                        .extracting(Reading::told, Reading::due)
                        .containsExactly(5, null));
        facts.await("TopicRead", topic + ".readers");
        assertThat(readers(topic)).hasSize(1);
    }

    @Test
    void keepsWhatIsReadWhileItTells() {
        readings.advance(place("nia"), 5, false, clock.instant().plus(LONG));
        List<Reading> told = untold.stillDue(List.of(Reading.idOf(topic, "nia")));
        readings.advance(place("nia"), 8, false, clock.instant().plus(LONG));

        untold.settle(told);

        assertThat(readings.find(Reading.idOf(topic, "nia"))).hasValueSatisfying(reading -> {
            assertThat(reading.told()).isEqualTo(5);
            assertThat(reading.upTo()).isEqualTo(8);
            assertThat(reading.due()).isNotNull();
        });
    }

    @Test
    void makesWhatIsReadInOneWindowDueAtItsEnd() {
        Telling everyFive = new Telling(untold, readerships, new ReadingProperties(Duration.ofSeconds(5)), clock);

        assertThat(everyFive.dueOf(Instant.parse("2026-05-04T08:00:00Z")))
                .isEqualTo(everyFive.dueOf(Instant.parse("2026-05-04T08:00:04.999Z")))
                .isEqualTo(Instant.parse("2026-05-04T08:00:05Z"));
    }

    /** Tells as long as there is anything of this test's topic. */
    private void tellAll(Telling instance) {
        Instant end = clock.instant().plus(LONG).plus(LONG);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
            instance.tell(end);
            return untold.due(end, 1_000).stream()
                    .noneMatch(reading -> reading.topicId().equals(topic));
        });
    }

    private Place place(String member) {
        return new Place(topic, member, community);
    }

    private List<JsonNode> batches(String talk) {
        return facts.of(talk + ".readers").stream()
                .filter(fact -> fact.type().equals("TopicRead"))
                .map(PublishedRecord::data)
                .toList();
    }

    private List<JsonNode> readers(String talk) {
        return batches(talk).stream()
                .flatMap(batch -> batch.path("readers").valueStream())
                .toList();
    }

    private Map<String, Integer> furthest(String talk) {
        return readers(talk).stream()
                .collect(Collectors.toMap(
                        reader -> reader.path("memberId").asString(),
                        reader -> reader.path("upTo").asInt(),
                        Math::max));
    }
}
