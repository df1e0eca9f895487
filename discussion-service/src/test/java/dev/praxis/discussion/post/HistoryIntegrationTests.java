package dev.praxis.discussion.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.test.Api.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DiscussionIntegrationTest
class HistoryIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private Posts posts;

    private Person author;
    private Person reader;
    private Person moderator;
    private String post = "";

    @BeforeEach
    void post() {
        String community = neighbourhood.community();
        moderator = neighbourhood.member(community, "MODERATOR");
        author = neighbourhood.member(community, "MEMBER");
        reader = neighbourhood.member(community, "MEMBER");
        String topic = new Talk(neighbourhood, community).topic(moderator);
        post = author.api()
                .post("/topics/" + topic + "/posts", Map.of("body", "Ask the nurse."))
                .text("/id");
    }

    @Test
    void showsWhatChangedNewestFirst() {
        edit("Ask the day nurse.");
        edit("Ask the night nurse.");

        Answer history = reader.api().get("/posts/" + post + "/revisions");

        assertThat(versions(history)).containsExactly(3, 2, 1);
        assertThat(history.text("/items/0/body")).isEqualTo("Ask the night nurse.");
        assertThat(history.text("/items/0/diff/1/kind")).isEqualTo("REMOVED");
        assertThat(history.text("/items/0/diff/1/text")).isEqualTo("day");
        assertThat(history.text("/items/0/diff/2/text")).isEqualTo("night");
        assertThat(history.text("/items/2/diff/0/kind")).isEqualTo("ADDED");
        assertThat(history.body().path("next").isNull()).isTrue();
    }

    @Test
    void continuesWithOlderVersions() {
        edit("b");
        edit("c");
        edit("d");

        Answer first = reader.api().get("/posts/" + post + "/revisions?limit=2");
        Answer second = reader.api().get("/posts/" + post + "/revisions?limit=2&cursor=" + first.text("/next"));

        assertThat(versions(first)).containsExactly(4, 3);
        assertThat(first.text("/items/1/diff/0/text")).isEqualTo("b");
        assertThat(versions(second)).containsExactly(2, 1);
        assertThat(second.body().path("next").isNull()).isTrue();
    }

    @Test
    void showsTheHistoryOfAHiddenPostToItsAuthorAndModeratorsAlone() {
        edit("Never mind.");
        Post hidden = posts.get(post);
        hidden.remove(PostStatus.HIDDEN, Act.ofPlatform(Instant.now()));
        posts.save(hidden);

        assertThat(reader.api().get("/posts/" + post + "/revisions").problem()).isEqualTo("not-shown");
        assertThat(versions(author.api().get("/posts/" + post + "/revisions"))).containsExactly(2, 1);
        assertThat(versions(moderator.api().get("/posts/" + post + "/revisions")))
                .containsExactly(2, 1);
    }

    @Test
    void showsNothingOfAWithdrawnPost() {
        edit("Never mind.");

        author.api().delete("/posts/" + post);

        assertThat(versions(author.api().get("/posts/" + post + "/revisions"))).isEmpty();
        assertThat(versions(moderator.api().get("/posts/" + post + "/revisions")))
                .isEmpty();
    }

    @Test
    void refusesACursorOfAnotherList() {
        Answer answer = reader.api().get("/posts/" + post + "/revisions?cursor=YWJj");

        assertThat(answer.status()).isEqualTo(400);
    }

    private void edit(String body) {
        assertThat(author.api()
                        .patch("/posts/" + post, Map.of("body", body), null)
                        .status())
                .isEqualTo(200);
    }

    private static List<Integer> versions(Answer history) {
        return StreamSupport.stream(history.body().path("items").spliterator(), false)
                .map((JsonNode item) -> item.path("version").asInt())
                .toList();
    }
}
