package dev.praxis.discussion.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.FactFeed;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

@DiscussionIntegrationTest
class ErasureIntegrationTests {

    private static final String STATES = "praxis.discussion.posts";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactFeed feed;

    @Autowired
    private FactProbe facts;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Erasing erasing;

    private String topic = "";
    private Person leader;
    private Person other;
    private Person gone;

    /** Words that occur nowhere else on the topics, which all tests share. */
    private final String name = "Nia " + UUID.randomUUID();

    private final String words = "Words " + UUID.randomUUID();

    @BeforeEach
    void startATopic() {
        String community = neighbourhood.community();
        leader = neighbourhood.member(community, "LEADER");
        other = neighbourhood.member(community, "MEMBER");
        gone = neighbourhood.someone(name);
        neighbourhood.join(community, gone, "MEMBER");
        String forum = leader.api()
                .post("/communities/" + community + "/forums", Map.of("name", "Ward", "audience", "MEMBERS"))
                .text("/id");
        topic = leader.api()
                .post(
                        "/communities/" + community + "/topics",
                        Map.of("forum", forum, "title", "Handover", "body", "Who?"))
                .text("/id");
    }

    @Test
    void takesTheNameOutOfWhatOthersWrote() {
        String post = reply(other, "Ask " + mention() + ", she knows.");

        leave();

        PublishedRecord state = facts.awaitState(
                STATES, post, latest -> !latest.data().path("body").asString().contains(name));
        assertThat(state.data().path("body").asString())
                .isEqualTo("Ask [former member](/members/" + gone.id() + "), she knows.");
        assertThat(state.data().path("mentions")).isEmpty();
        assertThat(stored(post)).doesNotContain(name).contains(">former member</a>");
        assertThat(facts.await("MentionErased", post).data().path("memberId").asString())
                .isEqualTo(gone.id());
        assertThat(leader.api().get("/posts/" + post).body().path("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void takesTheNameOutOfEarlierVersions() {
        String post = reply(other, "Ask " + mention() + ".");
        other.api().patch("/posts/" + post, Map.of("body", "Never mind."), null);

        leave();

        awaitForgotten("revisions");
        assertThat(leader.api().get("/posts/" + post + "/revisions").text("/items/1/body"))
                .isEqualTo("Ask [former member](/members/" + gone.id() + ").");
    }

    @Test
    void takesTheNameOutOfWhatIsNotShown() {
        String post = reply(other, "Ask " + mention() + ".");
        leader.api().delete("/posts/" + post);

        leave();

        awaitForgotten("posts");
        assertThat(other.api().get("/posts/" + post).text("/body")).contains("former member");
    }

    @Test
    void takesReactionsBack() {
        String post = reply(other, "Me too");
        gone.api().put("/posts/" + post + "/reactions/\uD83D\uDC4D", null);
        leader.api().put("/posts/" + post + "/reactions/\uD83D\uDC4D", null);

        leave();

        assertThat(facts.await("ReactionRemoved", post).data().path("memberId").asString())
                .isEqualTo(gone.id());
        assertThat(leader.api()
                        .get("/posts/" + post)
                        .body()
                        .at("/reactions/\uD83D\uDC4D")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void keepsWhatTheMemberSaidWithoutAName() {
        String post = reply(gone, words);
        String mentioning = reply(other, "Right, " + mention());

        leave();

        facts.await("MentionErased", mentioning);
        await().atMost(PATIENCE)
                .until(() -> leader.api()
                        .get("/posts/" + post)
                        .body()
                        .at("/author/name")
                        .isNull());
        assertThat(leader.api().get("/posts/" + post).text("/body")).isEqualTo(words);
        awaitUnspoken(name);
    }

    @Test
    void forgetsWhatTheMemberSaidWhereTheOrganizationChoseSo() {
        String post = reply(gone, words);
        gone.api().patch("/posts/" + post, Map.of("body", words + " and more"), null);
        String answer = reply(gone, "Not this: " + words);
        leader.api().put("/posts/" + post + "/reactions/\uD83D\uDC4D", null);
        String mentioning = reply(other, "Right, " + mention());

        erasing.forget(gone.id(), ErasedText.BLANK);
        leave();

        facts.await("PostErased", answer);
        facts.await("MentionErased", mentioning);
        PublishedRecord state = facts.awaitState(
                STATES, post, latest -> latest.data().path("status").asString().equals("ERASED"));
        assertThat(state.data().has("body")).isFalse();
        awaitUnspoken(name, words);
        assertThat(stored(post)).doesNotContain(words);
        assertThat(mongo.getCollection("revisions").countDocuments(new Document("postId", post)))
                .isZero();
        JsonNode shown = leader.api().get("/topics/" + topic + "/posts").body().at("/items/1");
        assertThat(shown.path("status").asString()).isEqualTo("ERASED");
        assertThat(shown.path("number").asInt()).isEqualTo(2);
        assertThat(shown.path("body").isNull()).isTrue();
        assertThat(leader.api().get("/posts/" + post + "/revisions").body().path("items"))
                .isEmpty();
    }

    @Test
    void forgetsMoreThanFitsIntoOneBatch() {
        List<String> posts = IntStream.range(0, 120)
                .mapToObj(i -> reply(other, i + " " + mention()))
                .toList();

        leave();

        posts.forEach(post -> facts.await("MentionErased", post));
        awaitUnspoken(name);
    }

    @Test
    void doesNothingASecondTime() {
        String post = reply(other, "Ask " + mention() + ".");
        leave();
        facts.await("MentionErased", post);
        List<String> before = facts.typesOf(post);

        erasing.forget(gone.id(), ErasedText.KEEP);
        erasing.forget(gone.id(), ErasedText.KEEP);

        assertThat(facts.typesOf(post)).isEqualTo(before);
    }

    @Test
    void looksByIndexesAlone() {
        for (String field : List.of("named", "reactions.by", "authorId")) {
            Document plan = mongo.getCollection("posts")
                    .find(new Document(field, gone.id()))
                    .explain();
            assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
        }
    }

    private String mention() {
        return "[@" + name + "](/members/" + gone.id() + ")";
    }

    private String reply(Person person, String body) {
        return person.api()
                .post("/topics/" + topic + "/posts", Map.of("body", body))
                .text("/id");
    }

    /** What membership-service tells when an account is erased. */
    private void leave() {
        feed.tombstone("praxis.membership.profiles", "ProfileState", gone.id(), 1_000_000);
        feed.fact("membership", "MemberErased", gone.id(), 1_000_000, Map.of("memberId", gone.id()));
    }

    private void awaitForgotten(String collection) {
        await().atMost(PATIENCE)
                .until(() -> mongo.getCollection(collection).countDocuments(new Document("named", gone.id())) == 0);
    }

    private String stored(String post) {
        return Objects.requireNonNull(mongo.findById(post, Document.class, "posts"))
                .toJson();
    }

    /** Waits until nothing that compaction leaves has any of these words. */
    private void awaitUnspoken(String... forgotten) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(latestStates())
                        .allSatisfy(state -> assertThat(state).doesNotContain(forgotten)));
    }

    /** What compaction leaves of the states of all posts. */
    private List<String> latestStates() {
        Map<String, String> latest = new HashMap<>();
        for (PublishedRecord state : facts.read(STATES)) {
            latest.put(state.key(), String.valueOf(state.value()));
        }
        return new ArrayList<>(latest.values());
    }
}
