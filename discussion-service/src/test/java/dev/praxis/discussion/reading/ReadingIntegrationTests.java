package dev.praxis.discussion.reading;

import static dev.praxis.discussion.reading.Rooms.follow;
import static dev.praxis.discussion.reading.Rooms.mine;
import static dev.praxis.discussion.reading.Rooms.read;
import static dev.praxis.discussion.reading.Rooms.replies;
import static dev.praxis.discussion.reading.Rooms.reply;
import static dev.praxis.discussion.reading.Rooms.setBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactFeed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

@DiscussionIntegrationTest
class ReadingIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private FactFeed feed;

    @Autowired
    private Readings readings;

    private Rooms rooms;
    private String topic = "";

    @BeforeEach
    void talk() {
        rooms = new Rooms(neighbourhood);
        topic = rooms.topic(rooms.nia, "Handover");
        replies(rooms.omar, topic, 9);
    }

    @Test
    void movesAPositionForwardsOnly() {
        read(rooms.leader, topic, 4);
        Answer back = read(rooms.leader, topic, 2);
        Answer on = read(rooms.leader, topic, 7);

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body().path("readUpTo").asInt()).isEqualTo(4);
        assertThat(on.body().path("readUpTo").asInt()).isEqualTo(7);
        assertThat(on.body().path("unread").asInt()).isEqualTo(3);
        assertThat(on.body().path("firstUnread").asInt()).isEqualTo(8);
    }

    @Test
    void readsNoFurtherThanTheTopicGoes() {
        Answer all = read(rooms.leader, topic, 5_000);
        reply(rooms.omar, topic, "One more");

        assertThat(all.body().path("readUpTo").asInt()).isEqualTo(10);
        assertThat(all.body().path("firstUnread").isNull()).isTrue();
        assertThat(mine(rooms.leader, topic).path("unread").asInt()).isEqualTo(1);
    }

    @Test
    void setsAPositionBackOnRequest() {
        read(rooms.leader, topic, 10);

        Answer back = setBack(rooms.leader, topic, 3);

        assertThat(back.body().path("readUpTo").asInt()).isEqualTo(3);
        assertThat(mine(rooms.leader, topic).path("unread").asInt()).isEqualTo(7);
        assertThat(read(rooms.leader, topic, 10).body().path("unread").asInt()).isZero();
    }

    @Test
    void refusesPositionsThatAreNone() {
        assertThat(rooms.nia
                        .api()
                        .put("/topics/" + topic + "/read", Map.of("upTo", -1))
                        .status())
                .isEqualTo(400);
        assertThat(rooms.nia.api().put("/topics/" + topic + "/read", Map.of()).status())
                .isEqualTo(400);
        assertThat(follow(rooms.nia, topic, "LOUD").status()).isEqualTo(400);
    }

    @Test
    void endsAtTheFurthestOfAllDevices() throws Exception {
        replies(rooms.omar, topic, 50);
        List<Integer> positions = new Random(23).ints(200, 1, 60).boxed().toList();
        int furthest = positions.stream().mapToInt(Integer::intValue).max().orElseThrow();

        try (ExecutorService devices = Executors.newFixedThreadPool(16)) {
            List<Future<Answer>> answers = positions.stream()
                    .map(upTo -> (Callable<Answer>) () -> read(rooms.leader, topic, upTo))
                    .map(devices::submit)
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                Answer answer = answers.get(i).get();
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body().path("readUpTo").asInt()).isGreaterThanOrEqualTo(positions.get(i));
            }
        }

        assertThat(mine(rooms.leader, topic).path("readUpTo").asInt()).isEqualTo(furthest);
    }

    @Test
    void keepsALevelAndAPositionThatComeAtOnce() throws Exception {
        try (ExecutorService devices = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers = IntStream.rangeClosed(1, 10)
                    .boxed()
                    .flatMap(i -> List.<Callable<Answer>>of(
                            () -> read(rooms.leader, topic, i), () -> follow(rooms.leader, topic, "MUTED"))
                            .stream())
                    .map(devices::submit)
                    .toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }

        JsonNode mine = mine(rooms.leader, topic);
        assertThat(mine.path("readUpTo").asInt()).isEqualTo(10);
        assertThat(mine.path("level").asString()).isEqualTo("MUTED");
    }

    @Test
    void letsAuthorsFollowTheirTopics() {
        assertThat(mine(rooms.nia, topic).path("level").asString()).isEqualTo("FOLLOWING");
        assertThat(mine(rooms.leader, topic).path("level").asString()).isEqualTo("NORMAL");

        reply(rooms.leader, topic, "Me too");

        assertThat(mine(rooms.leader, topic).path("level").asString()).isEqualTo("FOLLOWING");
        reply(rooms.omar, topic, "Behind it");
        await().atMost(PATIENCE)
                .until(() -> mine(rooms.leader, topic).path("level").asString().equals("FOLLOWING"));
    }

    @Test
    void keepsTheLevelThatAnAuthorChose() {
        follow(rooms.leader, topic, "MUTED");
        reply(rooms.leader, topic, "Me too");
        awaitWritten(rooms.leader.id(), 11);

        assertThat(rooms.leader.api().get("/topics/" + topic + "/following").text("/level"))
                .isEqualTo("MUTED");
    }

    @Test
    void takesOnesOwnPostAsReadAtOnceAndForGood() {
        reply(rooms.leader, topic, "Mine");
        reply(rooms.omar, topic, "Yours");

        assertThat(mine(rooms.leader, topic).path("unread").asInt()).isEqualTo(1);
        awaitWritten(rooms.leader.id(), 11);
        assertThat(mine(rooms.leader, topic).path("readUpTo").asInt()).isEqualTo(11);
    }

    @Test
    void marksAsUnreadEvenWhatOneWroteOneself() {
        reply(rooms.leader, topic, "Mine");
        awaitWritten(rooms.leader.id(), 11);

        setBack(rooms.leader, topic, 6);

        assertThat(mine(rooms.leader, topic).path("unread").asInt()).isEqualTo(5);
    }

    @Test
    void doesNotUndoAPositionThatWasSetBackByALateFact() {
        reply(rooms.leader, topic, "Mine");
        setBack(rooms.leader, topic, 6);
        awaitWritten(rooms.leader.id(), 0);

        assertThat(mine(rooms.leader, topic).path("readUpTo").asInt()).isEqualTo(6);
    }

    @Test
    void listsReadingsOfTopicsThatTheCallerMayRead() {
        String leaders = rooms.topic(rooms.leader, "Budget", rooms.forum("Leaders", "LEADERS"));
        String other = rooms.topic(rooms.omar, "Other");
        read(rooms.nia, topic, 8);
        follow(rooms.nia, topic, "MUTED");

        JsonNode items = rooms.nia
                .api()
                .get("/me/readings?topic=" + topic + "&topic=" + leaders + "&topic=" + other + "&topic=none")
                .body()
                .path("items");

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.at("/0/topic").asString()).isEqualTo(topic);
        assertThat(items.at("/0/readUpTo").asInt()).isEqualTo(8);
        assertThat(items.at("/0/unread").asInt()).isEqualTo(2);
        assertThat(items.at("/0/level").asString()).isEqualTo("MUTED");
        assertThat(items.at("/0/bookmarks").asInt()).isZero();
        assertThat(items.at("/1/unread").asInt()).isEqualTo(1);
    }

    @Test
    void asksForNoMoreThanAHundredTopics() {
        String many = String.join(
                "&topic=", IntStream.rangeClosed(0, 100).mapToObj(i -> "t" + i).toList());

        assertThat(rooms.nia.api().get("/me/readings?topic=" + many).status()).isEqualTo(400);
        assertThat(rooms.nia.api().get("/me/readings").status()).isEqualTo(400);
    }

    @Test
    void forgetsWhoIsErased() {
        String post = reply(rooms.omar, topic, "Worth it");
        read(rooms.leader, topic, 4);
        rooms.leader.api().put("/posts/" + post + "/bookmark", null);
        rooms.leader.api().post("/communities/" + rooms.community + "/read", Map.of());
        read(rooms.nia, topic, 4);

        feed.fact("membership", "MemberErased", rooms.leader.id(), 9, Map.of("memberId", rooms.leader.id()));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(holdings(rooms.leader.id())).containsOnly(0L);
        });
        assertThat(mine(rooms.nia, topic).path("readUpTo").asInt()).isGreaterThanOrEqualTo(4);
    }

    private List<Long> holdings(String member) {
        return List.of("readings", "catch-ups", "bookmarks").stream()
                .map(name -> mongo.getCollection(name).countDocuments(new org.bson.Document("memberId", member)))
                .toList();
    }

    private void awaitWritten(String member, int upTo) {
        await().atMost(PATIENCE)
                .until(() -> readings.find(Reading.idOf(topic, member))
                        .filter(reading -> reading.wrote() && reading.upTo() >= upTo)
                        .isPresent());
    }
}
