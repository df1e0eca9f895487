package dev.praxis.discussion.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@DiscussionIntegrationTest
class ImportIntegrationTests {

    private static final Instant THEN = Instant.parse("2025-03-04T09:00:00Z");

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactProbe facts;

    @Autowired
    private MongoOperations mongo;

    private String community = "";
    private Person administrator;
    private Person asker;
    private Person helper;

    @BeforeEach
    void meet() {
        community = neighbourhood.community();
        administrator = neighbourhood.administrator();
        asker = neighbourhood.member(community, "MEMBER");
        helper = neighbourhood.member(community, "MEMBER");
    }

    @Test
    void keepsAuthorsAndTimes() {
        Answer taken = take(question("q", post("1", asker, 0, "Who **knows**?"), post("2", helper, 60, "I do")));

        String topic = taken.text("/topics/0/id");
        Answer read = asker.api().get("/topics/" + topic);
        Answer posts = asker.api().get("/topics/" + topic + "/posts");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(read.text("/author/id")).isEqualTo(asker.id());
        assertThat(read.text("/createdAt")).isEqualTo(THEN.toString());
        assertThat(read.body().path("posts").asInt()).isEqualTo(2);
        assertThat(read.text("/lastPost/at")).isEqualTo(THEN.plusSeconds(60).toString());
        assertThat(read.text("/lastPost/author/id")).isEqualTo(helper.id());
        assertThat(posts.text("/items/0/html")).isEqualTo("<p>Who <strong>knows</strong>?</p>\n");
        assertThat(posts.text("/items/1/author/id")).isEqualTo(helper.id());
        assertThat(posts.text("/items/1/createdAt"))
                .isEqualTo(THEN.plusSeconds(60).toString());
    }

    @Test
    void tellsOfThePastInItsOrdinaryFacts() {
        Map<String, Object> reply = post("2", helper, 60, "I do");
        reply.put("answer", true);
        reply.put("reactions", List.of(Map.of("emoji", "\u2764\uFE0F", "by", List.of(asker.id()))));

        Answer taken = take(question("q", post("1", asker, 0, "Who?"), reply));

        String topic = taken.text("/topics/0/id");
        String answer = taken.text("/posts/1/id");
        PublishedRecord created = facts.await("PostCreated", answer);
        PublishedRecord reacted = facts.await("ReactionAdded", answer);
        PublishedRecord accepted = facts.await("AnswerAccepted", topic);
        assertThat(created.header("ce_time")).isEqualTo(THEN.plusSeconds(60).toString());
        assertThat(created.header("ce_actor")).isEqualTo(helper.id());
        assertThat(reacted.header("ce_actor")).isEqualTo(asker.id());
        assertThat(accepted.data().path("byAsker").asBoolean()).isTrue();
        assertThat(facts.await("TopicStarted", topic).header("ce_time")).isEqualTo(THEN.toString());
        assertThat(facts.awaitState("praxis.discussion.posts", answer)
                        .data()
                        .path("body")
                        .asString())
                .isEqualTo("I do");
        assertThat(asker.api().get("/topics/" + topic).text("/answer/post")).isEqualTo(answer);
    }

    @Test
    void changesNothingWhereItIsRepeated() {
        Map<String, Object> topic = question("q", post("1", asker, 0, "Who?"), post("2", helper, 60, "I"));
        Answer first = take(topic);
        asker.api().patch("/topics/" + first.text("/topics/0/id"), Map.of("title", "Who knows it?"), null);

        Answer second = take(topic);

        String id = first.text("/topics/0/id");
        assertThat(statuses(first, "posts")).containsExactly("CREATED", "CREATED");
        assertThat(statuses(second, "topics")).containsExactly("UNCHANGED");
        assertThat(statuses(second, "posts")).containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(second.text("/posts/1/id")).isEqualTo(first.text("/posts/1/id"));
        assertThat(asker.api().get("/topics/" + id).body().path("posts").asInt())
                .isEqualTo(2);
        assertThat(asker.api().get("/topics/" + id).text("/title")).isEqualTo("Who knows it?");
    }

    @Test
    void doesNotBringBackAnAnswerThatWasTakenBack() {
        Map<String, Object> reply = post("2", helper, 60, "I do");
        reply.put("answer", true);
        Map<String, Object> topic = question("q", post("1", asker, 0, "Who?"), reply);
        String post = take(topic).text("/posts/1/id");
        asker.api().delete("/posts/" + post);
        helper.api().delete("/posts/" + post);
        String id = take(topic).text("/topics/0/id");
        facts.await("AnswerWithdrawn", id);

        take(topic);

        assertThat(asker.api().get("/topics/" + id).text("/status")).isEqualTo("OPEN");
    }

    @Test
    void appendsToATopicThatCameBefore() {
        take(question("q", post("1", asker, 0, "Who?")));
        Map<String, Object> reply = post("2", helper, 60, "I, as I said");
        reply.put("replyTo", "1");

        Answer more = take(Map.of("externalId", "q", "posts", List.of(reply)));

        Answer posts = asker.api().get("/topics/" + more.text("/topics/0/id") + "/posts");
        assertThat(statuses(more, "topics")).containsExactly("UNCHANGED");
        assertThat(statuses(more, "posts")).containsExactly("CREATED");
        assertThat(posts.body().at("/items/1/number").asInt()).isEqualTo(2);
        assertThat(posts.text("/items/1/replyTo")).isEqualTo(posts.text("/items/0/id"));
    }

    @Test
    void completesWhatACrashLeft() {
        Map<String, Object> topic =
                question("q", post("1", asker, 0, "a"), post("2", helper, 9, "b"), post("3", asker, 19, "c"));
        Answer whole = take(topic);
        String id = whole.text("/topics/0/id");
        mongo.remove(Query.query(Criteria.where("topicId").is(id).and("number").gt(1)), "posts");
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), new Update().set("lastNumber", 1), "topics");

        Answer repeated = take(topic);

        assertThat(statuses(repeated, "posts")).containsExactly("UNCHANGED", "CREATED", "CREATED");
        assertThat(asker.api().get("/topics/" + id).body().path("posts").asInt())
                .isEqualTo(3);
    }

    @Test
    void refusesEachBadItemAlone() {
        Person stranger = neighbourhood.someone("Sam Stranger");
        Map<String, Object> tooEarly = post("3", helper, 60, "Replies to nothing");
        tooEarly.put("replyTo", "7");
        Map<String, Object> future = post("4", helper, 60, "From the future");
        future.put("at", Instant.now().plusSeconds(3_600).toString());

        Answer taken = take(
                question("good", post("1", asker, 0, "Who?"), post("2", stranger, 9, "Me"), tooEarly, future),
                question("bad", post("1", helper, 0, "Not by the asker")),
                question("empty"));

        assertThat(taken.status()).isEqualTo(200);
        assertThat(statuses(taken, "topics")).containsExactly("CREATED", "REFUSED", "REFUSED");
        assertThat(statuses(taken, "posts")).containsExactly("CREATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(taken.text("/posts/1/problem/errors/0/code")).isEqualTo("unknown-member");
        assertThat(taken.text("/posts/2/problem/code")).isEqualTo("unknown-post");
        assertThat(taken.text("/posts/3/problem/errors/0/code")).isEqualTo("not-in-past");
        assertThat(taken.text("/posts/4/problem/code")).isEqualTo("topic-refused");
        assertThat(taken.text("/topics/1/problem/errors/0/code")).isEqualTo("no-opening");
    }

    @Test
    void refusesMorePostsThanItCanBearAtOnce() {
        List<Map<String, Object>> many = IntStream.rangeClosed(1, 2_001)
                .mapToObj(i -> post(String.valueOf(i), asker, i, "Post " + i))
                .toList();

        Answer refused = take(topic("q", "QUESTION", many));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/code")).isEqualTo("too-many-posts");
    }

    @Test
    void takesForumsAndTheOneThatIsThereAnyway() {
        Map<String, Object> ward = Map.of("externalId", "ward", "name", "Ward", "audience", "EVERYONE", "first", true);
        Map<String, Object> tea = Map.of("externalId", "tea", "name", "Tea", "description", "Hot");
        Map<String, Object> topic = question("q", post("1", asker, 0, "Where?"));
        topic.put("forum", "tea");
        Map<String, Object> request =
                Map.of("community", community, "forums", List.of(ward, tea), "topics", List.of(topic));

        Answer taken = administrator.api().post("/import/discussions", request);
        Answer again = administrator.api().post("/import/discussions", request);

        Answer forums = asker.api().get("/communities/" + community + "/forums");
        assertThat(statuses(taken, "forums")).containsExactly("CREATED", "CREATED");
        assertThat(statuses(again, "forums")).containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(forums.body().path("items").findValuesAsString("name")).containsExactly("Tea", "Ward");
        assertThat(asker.api().get("/topics/" + taken.text("/topics/0/id")).text("/forum"))
                .isEqualTo(taken.text("/forums/1/id"));
    }

    @Test
    void bringsIdeasToWhereTheyStood() {
        Map<String, Object> idea = topic("i", "IDEA", List.of(post("1", asker, 0, "Let us")));
        idea.putAll(Map.of("status", "DONE", "outcome", "We did.", "pinned", true, "locked", true));

        String id = take(idea).text("/topics/0/id");

        Answer read = asker.api().get("/topics/" + id);
        assertThat(read.text("/status")).isEqualTo("DONE");
        assertThat(read.text("/outcome")).isEqualTo("We did.");
        assertThat(read.body().path("pinned").asBoolean()).isTrue();
        assertThat(read.body().path("locked").asBoolean()).isTrue();
        assertThat(facts.await("TopicChanged", id).data().path("status").asString())
                .isEqualTo("DONE");
    }

    @Test
    void losesNoFactOfManyPostsAtOnce() {
        List<Map<String, Object>> posts = IntStream.rangeClosed(1, 1_500)
                .mapToObj(i -> post(String.valueOf(i), asker, i, "Post " + i))
                .toList();

        Answer taken = take(topic("q", "DISCUSSION", posts));

        assertThat(statuses(taken, "posts")).hasSize(1_500).containsOnly("CREATED");
        Set<String> ids = Set.copyOf(taken.body().path("posts").findValuesAsString("id"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(toldOf(ids)).containsExactlyInAnyOrderElementsOf(ids));
        assertThat(mongo.getCollection("posts")
                        .distinct("number", new Document("topicId", taken.text("/topics/0/id")), Integer.class)
                        .into(new ArrayList<>()))
                .hasSize(1_500);
    }

    private Set<String> toldOf(Set<String> ids) {
        return facts.read("praxis.discussion.events").stream()
                .filter(fact -> fact.type().equals("PostCreated"))
                .map(PublishedRecord::key)
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    private Answer take(Map<?, ?>... topics) {
        return administrator
                .api()
                .post(
                        "/import/discussions",
                        Map.of("community", community, "topics", List.of(topics), "forums", forums()));
    }

    private List<Map<String, Object>> forums() {
        return List.of(Map.of("externalId", "talk", "name", "Talk"));
    }

    private Map<String, Object> question(String key, Map<?, ?>... posts) {
        return topic(key, "QUESTION", List.of(posts));
    }

    private Map<String, Object> topic(String key, String kind, List<? extends Map<?, ?>> posts) {
        return new HashMap<>(Map.of(
                "externalId",
                key,
                "forum",
                "talk",
                "kind",
                kind,
                "title",
                "Title of " + key,
                "tags",
                List.of("old"),
                "author",
                asker.id(),
                "at",
                THEN.toString(),
                "posts",
                posts));
    }

    private static Map<String, Object> post(String key, Person author, int seconds, String body) {
        return new HashMap<>(Map.of(
                "externalId",
                key,
                "author",
                author.id(),
                "at",
                THEN.plusSeconds(seconds).toString(),
                "body",
                body));
    }

    private static List<String> statuses(Answer answer, String kind) {
        return answer.body().path(kind).findValuesAsString("status");
    }
}
