package dev.praxis.discussion.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do with posts that are there, over HTTP. */
@DiscussionIntegrationTest
class KeepingIntegrationTests {

    private static final String UP = "/reactions/\uD83D\uDC4D";
    private static final String HEART = "/reactions/\u2764\uFE0F";

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactProbe facts;

    private String community = "";
    private String topic = "";
    private Person moderator;
    private Person author;
    private Person reader;
    private String post = "";

    @BeforeEach
    void post() {
        community = neighbourhood.community();
        moderator = neighbourhood.member(community, "MODERATOR");
        author = neighbourhood.member(community, "MEMBER");
        reader = neighbourhood.member(community, "MEMBER");
        topic = new Talk(neighbourhood, community).topic(moderator);
        post = reply("Ask the nurse.");
    }

    @Test
    void changesTheWords() {
        Answer seen = author.api().get("/posts/" + post);

        Answer edited = author.api().patch("/posts/" + post, Map.of("body", "Ask *both*."), seen.etag());

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.etag()).isEqualTo("\"2\"").isNotEqualTo(seen.etag());
        assertThat(edited.text("/html")).isEqualTo("<p>Ask <em>both</em>.</p>\n");
        assertThat(edited.body().path("editedAt").isNull()).isFalse();
        PublishedRecord state = facts.awaitState(
                "praxis.discussion.posts",
                post,
                latest -> latest.data().path("version").asInt() == 2);
        assertThat(state.data().path("body").asString()).isEqualTo("Ask *both*.");
        assertThat(facts.await("PostEdited", post).data().toString()).doesNotContain("both");
    }

    @Test
    void refusesAChangeOfWordsThatItsAuthorHasNotSeen() {
        String seen = author.api().get("/posts/" + post).etag();
        author.api().patch("/posts/" + post, Map.of("body", "From the phone"), seen);

        Answer stale = author.api().patch("/posts/" + post, Map.of("body", "From the desk"), seen);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("stale-revision");
        assertThat(author.api().get("/posts/" + post).text("/body")).isEqualTo("From the phone");
    }

    @Test
    void keepsTheEntityTagWhereOthersReact() {
        String seen = author.api().get("/posts/" + post).etag();
        reader.api().put("/posts/" + post + UP, null);

        assertThat(author.api()
                        .patch("/posts/" + post, Map.of("body", "Other"), seen)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tellsWhomAPostMentions() {
        String mentioning = reply("Ask [@Reader](/members/" + reader.id() + ").");

        author.api()
                .patch(
                        "/posts/" + mentioning,
                        Map.of(
                                "body",
                                "Ask [@Reader](/members/" + reader.id() + ") or [@Mod](/members/" + moderator.id()
                                        + ")."),
                        null);

        assertThat(facts.await("PostCreated", mentioning)
                        .data()
                        .at("/mentions/0")
                        .asString())
                .isEqualTo(reader.id());
        PublishedRecord edited = facts.await("PostEdited", mentioning);
        assertThat(edited.data().path("mentions").size()).isEqualTo(1);
        assertThat(edited.data().at("/mentions/0").asString()).isEqualTo(moderator.id());
    }

    @Test
    void letsAuthorsTakePostsBackForGood() {
        reader.api().put("/posts/" + post + UP, null);

        assertThat(author.api().delete("/posts/" + post).status()).isEqualTo(204);
        assertThat(author.api().delete("/posts/" + post).status()).isEqualTo(204);

        Answer gone = moderator.api().get("/posts/" + post);
        assertThat(gone.text("/status")).isEqualTo("WITHDRAWN");
        assertThat(gone.body().path("body").isNull()).isTrue();
        assertThat(gone.body().path("reactions")).isEmpty();
        assertThat(author.api()
                        .patch("/posts/" + post, Map.of("body", "Back"), null)
                        .problem())
                .isEqualTo("post-removed");
        PublishedRecord state = facts.awaitState(
                "praxis.discussion.posts",
                post,
                latest -> latest.data().path("status").asString().equals("WITHDRAWN"));
        assertThat(state.data().has("body")).isFalse();
        assertThat(facts.typesOf(post)).filteredOn("PostRemoved"::equals).hasSize(1);
    }

    @Test
    void letsModeratorsRemoveWhatTheyAndItsAuthorStillRead() {
        assertThat(moderator.api().delete("/posts/" + post).status()).isEqualTo(204);

        assertThat(author.api().get("/posts/" + post).text("/body")).isEqualTo("Ask the nurse.");
        assertThat(moderator.api().get("/posts/" + post).text("/body")).isEqualTo("Ask the nurse.");
        Answer shown = reader.api().get("/topics/" + topic + "/posts");
        assertThat(shown.text("/items/1/status")).isEqualTo("REMOVED");
        assertThat(shown.body().at("/items/1/body").isNull()).isTrue();
        assertThat(shown.body().at("/items/1/html").isNull()).isTrue();
        assertThat(reader.api().put("/posts/" + post + UP, null).problem()).isEqualTo("post-removed");
    }

    @Test
    void countsOneReactionOfAKindOfEachMember() {
        reader.api().put("/posts/" + post + UP, null);
        reader.api().put("/posts/" + post + UP, null);
        reader.api().put("/posts/" + post + HEART, null);
        Answer twice = moderator.api().put("/posts/" + post + UP, null);

        assertThat(twice.body().at("/reactions/\uD83D\uDC4D").asInt()).isEqualTo(2);
        assertThat(twice.body().at("/reactions/\u2764\uFE0F").asInt()).isEqualTo(1);
        assertThat(twice.body().path("reacted").size()).isEqualTo(1);
        assertThat(reader.api().get("/posts/" + post).body().path("reacted").size())
                .isEqualTo(2);
        facts.await(
                "ReactionAdded",
                post,
                fact -> fact.data().path("memberId").asString().equals(moderator.id()));
        assertThat(facts.typesOf(post)).filteredOn("ReactionAdded"::equals).hasSize(3);
    }

    @Test
    void takesReactionsBack() {
        reader.api().put("/posts/" + post + UP, null);

        Answer none = reader.api().delete("/posts/" + post + UP);
        Answer again = reader.api().delete("/posts/" + post + UP);

        assertThat(none.body().path("reactions")).isEmpty();
        assertThat(again.status()).isEqualTo(200);
        assertThat(facts.await("ReactionRemoved", post).data().path("memberId").asString())
                .isEqualTo(reader.id());
    }

    @Test
    void refusesReactionsThatAreNoEmoji() {
        assertThat(reader.api().put("/posts/" + post + "/reactions/great", null).text("/errors/0/code"))
                .isEqualTo("not-an-emoji");
    }

    @Test
    void losesNoneOfManyReactionsAtOnce() throws Exception {
        List<Person> crowd = IntStream.range(0, 50)
                .mapToObj(i -> neighbourhood.member(community, "MEMBER"))
                .toList();

        List<Integer> statuses = atOnce(crowd.stream()
                .map(person -> (Callable<Integer>)
                        () -> person.api().put("/posts/" + post + UP, null).status())
                .toList());

        assertThat(statuses).hasSize(50).containsOnly(200);
        assertThat(reader.api()
                        .get("/posts/" + post)
                        .body()
                        .at("/reactions/\uD83D\uDC4D")
                        .asInt())
                .isEqualTo(50);
        PublishedRecord state = facts.awaitState(
                "praxis.discussion.posts",
                post,
                latest -> latest.data().path("reactions").asInt() == 50);
        assertThat(state.data().path("body").asString()).isEqualTo("Ask the nurse.");
        assertThat(facts.typesOf(post)).filteredOn("ReactionAdded"::equals).hasSize(50);
    }

    @Test
    void letsOneOfManyChangesOfTheSameWordsWin() throws Exception {
        String seen = author.api().get("/posts/" + post).etag();

        List<Integer> statuses = atOnce(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Integer>) () -> author.api()
                        .patch("/posts/" + post, Map.of("body", "Version " + i), seen)
                        .status())
                .toList());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).containsOnly(200, 412);
        assertThat(author.api()
                        .get("/posts/" + post + "/revisions")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(2);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private String reply(String body) {
        return author.api()
                .post("/topics/" + topic + "/posts", Map.of("body", body))
                .text("/id");
    }
}
