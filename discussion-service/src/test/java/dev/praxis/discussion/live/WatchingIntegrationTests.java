package dev.praxis.discussion.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.TestTokens;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@DiscussionIntegrationTest
class WatchingIntegrationTests {

    private static final String LIKE = "/reactions/\uD83D\uDC4D";

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Environment environment;

    private LiveFixtures ward;
    private String topic = "";

    @BeforeEach
    void startATopic() {
        ward = new LiveFixtures(neighbourhood, tokens, environment);
        topic = ward.topic();
    }

    @Test
    void tellsOfAPostAsItIsShown() {
        try (LiveReader reader = ward.watch(topic, ward.leader)) {
            String post = ward.post(topic, "Write it **down**");

            JsonNode event =
                    reader.awaitEvent("post", data -> data.path("id").asString().equals(post));

            assertThat(event).isEqualTo(ward.leader.api().get("/posts/" + post).body());
        }
    }

    @Test
    void tellsOfEditsAndReactions() {
        try (LiveReader reader = ward.watch(topic, ward.leader)) {
            String post = ward.post(topic, "Write it down");
            // A change that is stored before the one before it is told of is told with it.
            reader.awaitEvent("post", data -> data.path("id").asString().equals(post));
            ward.member.api().patch("/posts/" + post, Map.of("body", "Sing it"), null);
            JsonNode edit =
                    reader.awaitEvent("edit", data -> data.path("id").asString().equals(post));
            ward.member.api().put("/posts/" + post + LIKE, null);
            JsonNode reaction = reader.awaitEvent(
                    "reaction", data -> data.path("id").asString().equals(post));

            assertThat(edit.path("body").asString()).isEqualTo("Sing it");
            assertThat(edit.path("version").asInt()).isEqualTo(2);
            assertThat(reaction.path("reactions").path("\uD83D\uDC4D").asInt()).isEqualTo(1);
            assertThat(reaction.has("body")).isFalse();
        }
    }

    @Test
    void tellsOfReactionsWithoutWhoReacted() {
        String post = ward.post(topic, "Write it down");
        ward.leader.api().put("/posts/" + post + LIKE, null);
        try (LiveReader reader = ward.watch(topic, ward.leader)) {
            ward.member.api().patch("/posts/" + post, Map.of("body", "Sing it"), null);

            JsonNode edit = reader.awaitEvent(
                    "edit", data -> data.path("body").asString("").equals("Sing it"));

            assertThat(edit.path("reactions").path("\uD83D\uDC4D").asInt()).isEqualTo(1);
            assertThat(edit.path("reacted").isEmpty()).isTrue();
        }
    }

    @Test
    void tellsNobodyTheWordsOfARemovedPost() {
        String post = ward.post(topic, "Something rude");
        try (LiveReader reader = ward.watch(topic, ward.leader)) {
            ward.leader.api().delete("/posts/" + post);

            JsonNode edit = reader.awaitEvent(
                    "edit", data -> data.path("status").asString().equals("REMOVED"));

            assertThat(edit.path("body").isNull()).isTrue();
            assertThat(edit.path("html").isNull()).isTrue();
        }
    }

    @Test
    void tellsThatTheTopicChanged() {
        try (LiveReader reader = ward.watch(topic, ward.member)) {
            ward.leader.api().patch("/topics/" + topic, Map.of("title", "Handovers", "locked", true), null);

            JsonNode event =
                    reader.awaitEvent("topic", data -> data.path("locked").asBoolean());

            assertThat(event)
                    .isEqualTo(ward.member.api().get("/topics/" + topic).body());
        }
    }

    @Test
    void tellsTheOthersWhoIsTyping() {
        try (LiveReader own = ward.watch(topic, ward.member);
                LiveReader other = ward.watch(topic, ward.leader)) {
            int first = ward.member
                    .api()
                    .post("/topics/" + topic + "/typing", Map.of())
                    .status();
            int second = ward.member
                    .api()
                    .post("/topics/" + topic + "/typing", Map.of())
                    .status();

            JsonNode event = other.awaitEvent("typing", data -> true);
            String post = ward.post(topic, "Done");
            own.awaitEvent("post", data -> data.path("id").asString().equals(post));
            other.awaitEvent("post", data -> data.path("id").asString().equals(post));

            assertThat(first).isEqualTo(204);
            assertThat(second).isEqualTo(204);
            assertThat(event.path("member").path("id").asString()).isEqualTo(ward.member.id());
            assertThat(event.path("member").path("name").asString()).isEqualTo(ward.member.name());
            assertThat(other.events())
                    .filteredOn(some -> some.name().equals("typing"))
                    .hasSize(1);
            assertThat(own.events()).noneMatch(some -> some.name().equals("typing"));
        }
    }

    @Test
    void doesNotTellOfTypingInALockedTopic() {
        ward.leader.api().patch("/topics/" + topic, Map.of("locked", true), null);

        assertThat(ward.member
                        .api()
                        .post("/topics/" + topic + "/typing", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void tellsTopicListsOfPostsInForumsThatTheirReadersMayRead() {
        Person leader = ward.another("LEADER");
        String secret = ward.forum("Board", "LEADERS");
        String secretTopic = ward.leader
                .api()
                .post(
                        "/communities/" + ward.community + "/topics",
                        Map.of("forum", secret, "title", "Pay", "body", "More"))
                .text("/id");
        try (LiveReader member = LiveReader.open(ward.communityUrl(), ward.token(ward.member))
                        .awaitPosition();
                LiveReader board =
                        LiveReader.open(ward.communityUrl(), ward.token(leader)).awaitPosition()) {
            ward.leader.api().post("/topics/" + secretTopic + "/posts", Map.of("body", "Much more"));
            ward.post(topic, "Known to all");

            JsonNode known = member.awaitEvent("topic", is(topic, 2));
            board.awaitEvent("topic", is(topic, 2));
            board.awaitEvent("topic", is(secretTopic, 2));

            assertThat(known.propertyNames()).containsExactlyInAnyOrder("topic", "number", "lastPostAt");
            assertThat(member.events())
                    .noneMatch(event -> event.data().path("topic").asString().equals(secretTopic));
        }
    }

    private static Predicate<JsonNode> is(String topic, int number) {
        return data -> data.path("topic").asString().equals(topic)
                && data.path("number").asInt() == number;
    }

    @Test
    void tellsWhatBecameOfPostsThatWereSplitOff() {
        String post = ward.post(topic, "Something else");
        try (LiveReader reader = ward.watch(topic, ward.member)) {
            String other = ward.leader
                    .api()
                    .post("/topics/" + topic + "/split", Map.of("posts", List.of(post), "title", "Something else"))
                    .text("/id");

            JsonNode sign = reader.awaitEvent(
                    "edit", data -> data.path("status").asString().equals("MOVED"));

            assertThat(sign.path("number").asInt()).isEqualTo(2);
            assertThat(sign.path("movedTo").path("post").asString()).isEqualTo(post);
            assertThat(sign.path("movedTo").path("topic").asString()).isEqualTo(other);
        }
    }

    @Test
    void tellsReadersOfBothTopicsThatTheyAreOneNow() {
        String post = ward.post(topic, "The same here");
        String into = ward.topic();
        try (LiveReader from = ward.watch(topic, ward.member);
                LiveReader to = ward.watch(into, ward.member);
                LiveReader list = LiveReader.open(ward.communityUrl(), ward.token(ward.member))
                        .awaitPosition()) {
            ward.leader.api().post("/topics/" + topic + "/merge", Map.of("into", into));

            from.awaitEvent(
                    "topic", data -> data.path("mergedInto").asString("").equals(into));
            to.awaitEvent("post", data -> data.path("id").asString().equals(post));
            list.awaitEvent("topic", is(into, 3));

            HttpResponse<InputStream> again =
                    LiveReader.answer("GET", ward.topicUrl(topic), ward.token(ward.member), null);
            assertThat(again.statusCode()).isEqualTo(308);
            assertThat(again.headers().firstValue("Location")).contains("/api/v1/topics/" + into + "/live");
        }
    }

    @Test
    void answersHeadAtOnce() {
        assertThat(LiveReader.answer("HEAD", ward.topicUrl(topic), ward.token(ward.member), null)
                        .statusCode())
                .isEqualTo(200);
    }
}
