package dev.praxis.discussion.arranging;

import static dev.praxis.discussion.Conversation.reply;
import static dev.praxis.discussion.Conversation.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.Conversation;
import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.discussion.arranging.Arrangement.Piece;
import dev.praxis.discussion.post.Moving;
import dev.praxis.discussion.topic.Cutting;
import dev.praxis.discussion.topic.Topic;
import dev.praxis.discussion.topic.TopicKind;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiscussionIntegrationTest
class SplitIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactProbe facts;

    @Autowired
    private Arrangements arrangements;

    @Autowired
    private Splitting splitting;

    @Autowired
    private Completion completion;

    @Autowired
    private Topics topics;

    @Autowired
    private Moving moving;

    private String community = "";
    private Person leader;
    private Person moderator;
    private Person member;
    private Person other;
    private Conversation ward;
    private String topic = "";
    private String second = "";
    private String third = "";
    private String fourth = "";

    @BeforeEach
    void talk() {
        community = neighbourhood.community();
        leader = neighbourhood.member(community, "LEADER");
        moderator = neighbourhood.member(community, "MODERATOR");
        member = neighbourhood.member(community, "MEMBER");
        other = neighbourhood.member(community, "MEMBER");
        ward = Conversation.in(community, leader, "Ward", "MEMBERS");
        topic = ward.start(member, "QUESTION", "Handover", "nights");
        second = reply(other, topic, "Two");
        third = reply(member, topic, "Three");
        fourth = reply(other, topic, "Four");
    }

    @Test
    void makesPostsATopicOfTheirOwnInTheirOrder() {
        Answer created = split(Map.of(), fourth, second);

        String fresh = created.text("/id");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/author/id")).isEqualTo(other.id());
        assertThat(created.text("/kind")).isEqualTo("DISCUSSION");
        assertThat(created.text("/forum")).isEqualTo(ward.forum());
        assertThat(created.text("/tags/0")).isEqualTo("nights");
        assertThat(created.body().path("posts").asInt()).isEqualTo(2);
        assertThat(texts(posts(fresh), "/id")).containsExactly(second, fourth);
        assertThat(texts(posts(fresh), "/number")).containsExactly("1", "2");
        assertThat(texts(posts(fresh), "/body")).containsExactly("Two", "Four");
        assertThat(texts(member.api().get("/communities/" + community + "/topics"), "/id"))
                .contains(fresh, topic);
        assertThat(reply(member, fresh, "Goes on")).isNotEmpty();
    }

    @Test
    void leavesASignAtTheOldNumberThatLeadsToThePost() {
        String fresh = split(Map.of(), second, fourth).text("/id");

        Answer old = posts(topic);
        Answer post = member.api().get("/posts/" + fourth);

        assertThat(texts(old, "/number")).containsExactly("1", "2", "3", "4");
        assertThat(texts(old, "/status")).containsExactly("VISIBLE", "MOVED", "VISIBLE", "MOVED");
        assertThat(old.text("/items/3/movedTo/topic")).isEqualTo(fresh);
        assertThat(old.body().at("/items/3/movedTo/number").asInt()).isEqualTo(2);
        assertThat(old.text("/items/3/movedTo/post")).isEqualTo(fourth);
        assertThat(old.body().at("/items/3/body").isNull()).isTrue();
        assertThat(old.body().at("/items/2/movedTo").isNull()).isTrue();
        assertThat(post.text("/topicId")).isEqualTo(fresh);
        assertThat(post.body().path("number").asInt()).isEqualTo(2);
        String stub = old.text("/items/3/id");
        assertThat(stub).isNotEqualTo(fourth);
        assertThat(other.api()
                        .put("/posts/" + stub + "/reactions/\uD83D\uDC4D", null)
                        .problem())
                .isEqualTo("post-removed");
        assertThat(moderator.api().delete("/posts/" + stub).status()).isEqualTo(204);
        assertThat(member.api().get("/posts/" + stub).text("/status")).isEqualTo("MOVED");
        assertThat(reply(member, topic, "Five")).isNotEmpty();
        assertThat(texts(posts(topic), "/number")).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void leadsToWhereAPostIsAfterSeveralMoves() {
        String fresh = split(Map.of(), second, third, fourth).text("/id");
        String newest = moderator
                .api()
                .post("/topics/" + fresh + "/split", Map.of("posts", List.of(fourth), "title", "Once more"))
                .text("/id");

        assertThat(posts(topic).text("/items/3/movedTo/topic")).isEqualTo(newest);
        assertThat(posts(fresh).text("/items/2/movedTo/topic")).isEqualTo(newest);
        assertThat(texts(posts(newest), "/id")).containsExactly(fourth);
    }

    @Test
    void tellsOfTheTopicsAndOfEachPost() {
        String fresh = split(Map.of("kind", "QUESTION", "title", "Another question"), second, fourth)
                .text("/id");

        PublishedRecord divided = facts.await("TopicSplit", topic);
        PublishedRecord started = facts.await("TopicStarted", fresh);
        PublishedRecord moved = facts.await("PostMoved", fourth);

        assertThat(divided.data().path("newTopicId").asString()).isEqualTo(fresh);
        assertThat(divided.data().path("posts").asInt()).isEqualTo(2);
        assertThat(divided.header("ce_actor")).isEqualTo(moderator.id());
        assertThat(started.data().path("memberId").asString()).isEqualTo(other.id());
        assertThat(started.data().path("kind").asString()).isEqualTo("QUESTION");
        assertThat(moved.data().path("fromTopicId").asString()).isEqualTo(topic);
        assertThat(moved.data().path("fromNumber").asInt()).isEqualTo(4);
        assertThat(moved.data().path("toTopicId").asString()).isEqualTo(fresh);
        assertThat(moved.data().path("toNumber").asInt()).isEqualTo(2);
        facts.awaitState(
                "praxis.discussion.posts",
                fourth,
                state -> state.data().path("topicId").asString().equals(fresh));
    }

    @Test
    void withdrawsAnAnswerThatGoes() {
        member.api().put("/topics/" + topic + "/answer", Map.of("post", second));

        split(Map.of(), second);

        Answer left = member.api().get("/topics/" + topic);
        assertThat(left.text("/status")).isEqualTo("OPEN");
        assertThat(left.body().path("answer").isNull()).isTrue();
    }

    @Test
    void refusesWhatCannotBeSplit() {
        String first = posts(topic).text("/items/0/id");
        String elsewhere = reply(member, ward.start(member, "DISCUSSION", "Elsewhere"), "There");
        other.api().delete("/posts/" + fourth);
        List<String> many = IntStream.rangeClosed(0, ArrangingAccess.MOST)
                .mapToObj(i -> "post-" + i)
                .toList();

        assertThat(split(Map.of(), first).text("/errors/0/code")).isEqualTo("first-post");
        assertThat(split(Map.of(), elsewhere).text("/errors/0/code")).isEqualTo("unknown-post");
        assertThat(split(Map.of(), second, "made-up").text("/errors/0/code")).isEqualTo("unknown-post");
        assertThat(split(Map.of(), fourth).problem()).isEqualTo("post-removed");
        assertThat(split(Map.of(), many.toArray(String[]::new)).problem()).isEqualTo("too-many-posts");
        assertThat(split(Map.of()).text("/errors/0/field")).isEqualTo("posts");
        assertThat(split(Map.of("kind", "ANNOUNCEMENT"), second).problem()).isEqualTo("role-required");
        assertThat(split(Map.of("forum", "made-up"), second).text("/errors/0/code"))
                .isEqualTo("unknown-forum");
        assertThat(texts(posts(topic), "/status")).doesNotContain("MOVED");
    }

    @Test
    void isCompletedAfterACrashAtAnyStep() {
        Arrangement plan = plan();
        arrangements.insert(plan);
        Topic locked = topics.get(topic);
        locked.arrange(plan.id());
        topics.save(locked);
        Act act = Act.of(moderator.id(), Instant.now());
        topics.insertIfAbsent(Topic.splitOff(plan.to(), community, cutting(), act));
        moving.move(second, topic, plan.to(), act);
        assertThat(split(Map.of(), third).problem()).isEqualTo("being-arranged");
        assertThat(member.api()
                        .post("/topics/" + plan.to() + "/posts", Map.of("body", "Early"))
                        .status())
                .isEqualTo(503);

        completion.round();

        assertThat(texts(posts(plan.to()), "/id")).containsExactly(second, fourth);
        assertThat(texts(posts(topic), "/status")).containsExactly("VISIBLE", "MOVED", "VISIBLE", "MOVED");
        assertThat(member.api().get("/topics/" + plan.to()).body().path("posts").asInt())
                .isEqualTo(2);
        assertThat(arrangements.due(Instant.now(), 100))
                .extracting(Arrangement::id)
                .doesNotContain(plan.id());

        splitting.perform(plan);

        assertThat(texts(posts(topic), "/number")).containsExactly("1", "2", "3", "4");
        facts.await("TopicSplit", topic);
        assertThat(facts.typesOf(topic)).containsOnlyOnce("TopicSplit");
        assertThat(facts.typesOf(fourth)).containsOnlyOnce("PostMoved");
    }

    @Test
    void isDoneOnceByInstancesThatCompleteItTogetherWhilePeopleGoOn() throws Exception {
        Arrangement plan = plan();
        arrangements.insert(plan);
        List<Future<?>> all = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                all.add(threads.submit(() -> splitting.perform(plan)));
            }
            for (int i = 0; i < 10; i++) {
                all.add(threads.submit(() -> reply(other, topic, "Meanwhile")));
                all.add(threads.submit(() -> other.api().put("/posts/" + fourth + "/reactions/\uD83D\uDC4D", null)));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }

        assertThat(texts(posts(plan.to()), "/id")).containsExactly(second, fourth);
        assertThat(posts(plan.to()).body().at("/items/1/reactions/\uD83D\uDC4D").asInt())
                .isEqualTo(1);
        assertThat(texts(posts(topic), "/number"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 14).mapToObj(Integer::toString).toList());
        assertThat(facts.typesOf(second)).containsOnlyOnce("PostMoved");
    }

    private Arrangement plan() {
        Act longAgo = Act.of(moderator.id(), Instant.now().minusSeconds(60));
        return Arrangement.ofSplit(
                UUID.randomUUID().toString(),
                community,
                topic,
                UUID.randomUUID().toString(),
                List.of(
                        new Piece(second, 2, UUID.randomUUID().toString()),
                        new Piece(fourth, 4, UUID.randomUUID().toString())),
                cutting(),
                longAgo);
    }

    private Cutting cutting() {
        return new Cutting(
                ward.forum(),
                TopicKind.DISCUSSION,
                "Its own",
                List.of(),
                other.id(),
                Instant.now().minusSeconds(60));
    }

    private Answer split(Map<String, Object> more, String... chosen) {
        Map<String, Object> wanted = new HashMap<>(Map.of("posts", List.of(chosen), "title", "Something else"));
        wanted.putAll(more);
        return moderator.api().post("/topics/" + topic + "/split", wanted);
    }

    private Answer posts(String of) {
        return member.api().get("/topics/" + of + "/posts");
    }
}
