package dev.praxis.discussion.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.platform.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@DiscussionIntegrationTest
class CatchingUpIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Environment environment;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Channels channels;

    @Autowired
    private Feeds feeds;

    private LiveFixtures ward;
    private String topic = "";

    @BeforeEach
    void startATopic() {
        ward = new LiveFixtures(neighbourhood, tokens, environment);
        topic = ward.topic();
    }

    /** Events applied to what a client knew must give what it gets when it asks anew. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void missesNothingHoweverOftenItsConnectionBreaks(long seed) {
        Random random = new Random(seed);
        Map<String, ObjectNode> shown = new HashMap<>();
        List<String> posts = new ArrayList<>();
        LiveReader reader = ward.watch(topic, ward.leader);

        for (int i = 0; i < 60; i++) {
            if (random.nextInt(6) == 0) {
                reader.close();
                apply(reader, shown);
                for (int missed = random.nextInt(4); missed > 0; missed--) {
                    change(posts, random);
                }
                reader = ward.watch(topic, ward.leader, reader.lastEventId());
            }
            change(posts, random);
        }

        LiveReader last = reader;
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    Map<String, ObjectNode> now = new HashMap<>(shown);
                    apply(last, now);
                    assertThat(now).isEqualTo(fetched());
                });
        last.close();
    }

    private void change(List<String> posts, Random random) {
        if (posts.isEmpty() || random.nextInt(3) == 0) {
            posts.add(ward.post(topic, "Words " + random.nextInt()));
            return;
        }
        String post = "/posts/" + posts.get(random.nextInt(posts.size()));
        switch (random.nextInt(4)) {
            case 0 -> ward.member.api().patch(post, Map.of("body", "Words " + random.nextInt()), null);
            case 1 -> ward.member.api().put(post + "/reactions/\uD83D\uDC4D", null);
            case 2 -> ward.member.api().delete(post + "/reactions/\uD83D\uDC4D");
            default -> {
                if (random.nextInt(4) == 0) {
                    ward.member.api().delete(post);
                }
            }
        }
    }

    private static void apply(LiveReader reader, Map<String, ObjectNode> shown) {
        for (LiveReader.Event event : reader.events()) {
            String id = event.data().path("id").asString();
            switch (event.name()) {
                case "post", "edit" -> shown.put(id, ((ObjectNode) event.data()).deepCopy());
                case "reaction" -> {
                    ObjectNode next = Objects.requireNonNull(shown.get(id)).deepCopy();
                    next.set("reactions", event.data().path("reactions"));
                    shown.put(id, next);
                }
                default -> assertThat(event.name()).isEqualTo("topic");
            }
        }
    }

    /** What the reader, who reacted to nothing, gets. */
    private Map<String, ObjectNode> fetched() {
        Map<String, ObjectNode> posts = new HashMap<>();
        for (JsonNode post : ward.leader
                .api()
                .get("/topics/" + topic + "/posts?limit=100")
                .body()
                .path("items")) {
            posts.put(post.path("id").asString(), (ObjectNode) post);
        }
        return posts;
    }

    @Test
    void beginsWithWhatChangedWhileTheReaderLoaded() {
        String post = ward.post(topic, "Just now");

        try (LiveReader reader = ward.watch(topic, ward.leader)) {
            reader.awaitEvent("post", data -> data.path("id").asString().equals(post));
        }
    }

    @Test
    void beginsBehindTheNumberThatAReaderHas() {
        String old = ward.post(topic, "Long ago");
        String older = ward.post(topic, "Longer ago");
        mongo.getCollection("posts")
                .updateMany(
                        new Document("topicId", topic),
                        new Document("$set", new Document("changedAt", Date.from(Instant.EPOCH))));
        String url = ward.topicUrl(topic) + "?after=2";

        try (LiveReader reader = LiveReader.open(url, ward.token(ward.leader)).awaitPosition()) {
            assertThat(ids(reader)).containsExactly(older).doesNotContain(old);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "99999999999999999999"})
    void tellsAReaderWithAForeignPositionToLoadAnew(String position) {
        try (LiveReader reader = ward.watch(topic, ward.leader, position)) {
            reader.awaitEvent("reload", data -> true);
        }
    }

    @Test
    void tellsAReaderThatMissedTooMuchToLoadAnew() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            many.add(new Document("_id", topic + "-" + i)
                    .append("topicId", topic)
                    .append("number", 100 + i)
                    .append("sequence", 1L)
                    .append("createdAt", Date.from(Instant.now()))
                    .append("changedAt", Date.from(Instant.now())));
        }
        mongo.getCollection("posts").insertMany(many);

        try (LiveReader reader = ward.watch(topic, ward.leader, "0")) {
            reader.awaitEvent("reload", data -> true);

            assertThat(reader.events()).hasSize(1);
        }
    }

    @Test
    void findsWhatNoFactToldOf() {
        String post = ward.post(topic, "Before");
        try (LiveReader reader = ward.watch(topic, ward.leader)) {
            mongo.getCollection("posts")
                    .updateOne(
                            new Document("_id", post),
                            new Document(
                                            "$set",
                                            new Document("body", "After").append("changedAt", Date.from(Instant.now())))
                                    .append("$inc", new Document("sequence", 1L)));

            Channel channel = channel();
            feeds.of(channel.place()).verify(channel);
            feeds.of(channel.place()).verify(channel);

            reader.awaitEvent("post", data -> data.path("body").asString().equals("After"));
            assertThat(reader.events())
                    .filteredOn(event -> event.data().path("body").asString("").equals("After"))
                    .hasSize(1);
        }
    }

    @Test
    void goesOnInATopicListFromWhereItWas() {
        LiveReader first =
                LiveReader.open(ward.communityUrl(), ward.token(ward.member)).awaitPosition();
        first.close();
        ward.post(topic, "Meanwhile");

        try (LiveReader again = LiveReader.open(ward.communityUrl(), ward.token(ward.member), first.lastEventId())) {
            again.awaitEvent(
                    "topic",
                    data -> data.path("topic").asString().equals(topic)
                            && data.path("number").asInt() == 2);
        }
    }

    private Channel channel() {
        Channel channel = channels.of(new Place.OfTopic(ward.community, topic));
        return Objects.requireNonNull(channel);
    }

    private static List<String> ids(LiveReader reader) {
        return reader.events().stream()
                .map(event -> event.data().path("id").asString())
                .toList();
    }
}
