package dev.praxis.discussion.arranging;

import static dev.praxis.discussion.Conversation.reply;
import static dev.praxis.discussion.Conversation.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.Conversation;
import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.discussion.post.Post;
import dev.praxis.discussion.post.PostStatus;
import dev.praxis.discussion.post.Posting;
import dev.praxis.discussion.post.Posts;
import dev.praxis.discussion.post.Submission;
import dev.praxis.discussion.topic.Topic;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

@DiscussionIntegrationTest
class MergeIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactProbe facts;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Arrangements arrangements;

    @Autowired
    private Merging merging;

    @Autowired
    private Completion completion;

    @Autowired
    private Topics topics;

    @Autowired
    private Posts posts;

    @Autowired
    private Posting posting;

    @LocalServerPort
    private int port;

    private String community = "";
    private Person moderator;
    private Person member;
    private Conversation ward;
    private String one = "";
    private String two = "";

    @BeforeEach
    void talk() {
        community = neighbourhood.community();
        Person leader = neighbourhood.member(community, "LEADER");
        moderator = neighbourhood.member(community, "MODERATOR");
        member = neighbourhood.member(community, "MEMBER");
        ward = Conversation.in(community, leader, "Ward", "MEMBERS");
        one = ward.start(member, "QUESTION", "One");
        two = ward.start(member, "QUESTION", "Two");
        reply(member, one, "One, two");
        reply(member, two, "Two, two");
    }

    @Test
    void appendsThePostsInTheirOrder() {
        String third = reply(member, one, "One, three");

        Answer whole = merge(one, two);

        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.text("/id")).isEqualTo(two);
        assertThat(whole.body().path("posts").asInt()).isEqualTo(5);
        assertThat(texts(list(two), "/body")).containsExactly("Two", "Two, two", "One", "One, two", "One, three");
        assertThat(texts(list(two), "/number")).containsExactly("1", "2", "3", "4", "5");
        assertThat(member.api().get("/posts/" + third).text("/topicId")).isEqualTo(two);
        assertThat(reply(member, two, "Goes on")).isNotEmpty();
        assertThat(facts.await("TopicsMerged", one).data().path("intoTopicId").asString())
                .isEqualTo(two);
        assertThat(facts.await("PostMoved", third).data().path("toNumber").asInt())
                .isEqualTo(5);
        facts.awaitState(
                "praxis.discussion.topics",
                one,
                state -> state.data().path("mergedInto").asString("").equals(two));
    }

    @Test
    void leadsFromTheOldTopicToTheNewOne() throws Exception {
        String three = ward.start(member, "DISCUSSION", "Three");
        merge(one, two);
        merge(two, three);

        assertThat(location("/topics/" + one)).isEqualTo("/api/v1/topics/" + three);
        assertThat(location("/topics/" + one + "/posts?after=1")).isEqualTo("/api/v1/topics/" + three + "/posts");
        Answer old = member.api().get("/topics/" + one);
        assertThat(old.status()).isEqualTo(308);
        assertThat(old.text("/mergedInto")).isEqualTo(two);
        assertThat(texts(list(three), "/body")).containsExactly("Three", "Two", "Two, two", "One", "One, two");
        assertThat(neighbourhood.someone("Sam").api().get("/topics/" + one).status())
                .isEqualTo(404);
    }

    @Test
    void takesTheOldTopicOutOfListsAndLeavesItAsItIs() {
        moderator.api().patch("/topics/" + one, Map.of("pinned", true), null);

        merge(one, two);

        for (String query :
                List.of("", "?sort=newest", "?sort=unanswered", "?kind=QUESTION", "?forum=" + ward.forum())) {
            assertThat(texts(member.api().get("/communities/" + community + "/topics" + query), "/id"))
                    .containsExactly(two);
        }
        assertThat(member.api()
                        .post("/topics/" + one + "/posts", Map.of("body", "Late"))
                        .problem())
                .isEqualTo("topic-merged");
        assertThat(moderator
                        .api()
                        .patch("/topics/" + one, Map.of("title", "Other"), null)
                        .problem())
                .isEqualTo("topic-merged");
        assertThat(merge(one, two).problem()).isEqualTo("topic-merged");
        assertThat(merge(two, one).problem()).isEqualTo("topic-merged");
    }

    @Test
    void refusesWhatCannotBeMerged() {
        String elsewhere = neighbourhood.community();
        Person leader = neighbourhood.member(elsewhere, "LEADER");
        neighbourhood.join(elsewhere, moderator, "MODERATOR");
        String foreign = Conversation.in(elsewhere, leader, "Ward", "MEMBERS").start(leader, "DISCUSSION", "There");

        assertThat(merge(one, one).text("/errors/0/code")).isEqualTo("unknown-topic");
        assertThat(merge(one, "made-up").text("/errors/0/code")).isEqualTo("unknown-topic");
        assertThat(merge(one, foreign).text("/errors/0/code")).isEqualTo("unknown-topic");
    }

    @Test
    void movesFiveHundredPostsAtMost() {
        mongo.insert(
                IntStream.rangeClosed(3, ArrangingAccess.MOST + 1)
                        .mapToObj(this::bulk)
                        .toList(),
                "posts");

        assertThat(merge(one, two).problem()).isEqualTo("too-many-posts");
        assertThat(member.api().get("/topics/" + one).status()).isEqualTo(200);
    }

    private Document bulk(int number) {
        return new Document("_id", one + "-" + number)
                .append("topicId", one)
                .append("communityId", community)
                .append("number", number)
                .append("authorId", member.id())
                .append("body", "Much")
                .append("html", "Much")
                .append("mentions", List.of())
                .append("attachments", List.of())
                .append("createdAt", Date.from(Instant.now()))
                .append("status", "VISIBLE")
                .append("revision", 0L);
    }

    @Test
    void takesTheAcceptedAnswerAlongWhereTheOtherHasNone() {
        String answer = reply(member, one, "The one who leaves");
        member.api().put("/topics/" + one + "/answer", Map.of("post", answer));

        Answer whole = merge(one, two);

        assertThat(whole.text("/answer/post")).isEqualTo(answer);
        assertThat(whole.body().at("/answer/number").asInt()).isEqualTo(5);
        assertThat(whole.text("/status")).isEqualTo("ANSWERED");
        facts.await("AnswerWithdrawn", one);
        facts.await("AnswerAccepted", two);
    }

    @Test
    void leavesHiddenPostsUntilTheyAreShownAgain() {
        String hidden = reply(member, one, "Hm");
        change(hidden, true);

        merge(one, two);
        assertThat(texts(list(two), "/id")).doesNotContain(hidden);

        change(hidden, false);

        await().untilAsserted(() -> assertThat(texts(list(two), "/id")).contains(hidden));
        await().untilAsserted(() -> assertThat(
                        member.api().get("/topics/" + two).body().path("posts").asInt())
                .isEqualTo(5));
    }

    @Test
    void bringsPostsThatWereLetInBefore() {
        merge(one, two);
        String late = UUID.randomUUID().toString();
        posting.publish(
                new Submission(community, member.id(), one, late, "Late", null, List.of(), null),
                Act.of(member.id(), Instant.now()));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(texts(list(two), "/id")).endsWith(late));
        await().untilAsserted(() -> assertThat(mongo.findAll(Arrangement.class))
                .extracting(Arrangement::from)
                .doesNotContain(one));
    }

    @Test
    void isCompletedAfterACrashAtAnyStep() {
        Arrangement plan = plan(one, two);
        arrangements.insert(plan);
        Topic to = topics.get(two);
        to.arrange(plan.id());
        topics.save(to);
        Topic from = topics.get(one);
        from.mergeInto(plan.id(), two, Act.of(moderator.id(), Instant.now()));
        topics.save(from);
        String three = ward.start(member, "DISCUSSION", "Three");
        assertThat(merge(two, three).problem()).isEqualTo("being-arranged");

        completion.round();
        merging.perform(plan);

        assertThat(texts(list(two), "/body")).containsExactly("Two", "Two, two", "One", "One, two");
        assertThat(merge(two, three).status()).isEqualTo(200);
        assertThat(facts.typesOf(one)).containsOnlyOnce("TopicsMerged");
    }

    @Test
    void neverMergesTwoTopicsIntoEachOther() throws Exception {
        List<Answer> answers;

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> there = threads.submit(() -> merge(one, two));
            Future<Answer> back = threads.submit(() -> merge(two, one));
            answers = List.of(there.get(), back.get());
        }

        Topic first = topics.get(one);
        Topic second = topics.get(two);
        assertThat(first.mergedInto() != null && second.mergedInto() != null).isFalse();
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 200))
                .hasSize(first.mergedInto() == null && second.mergedInto() == null ? 0 : 1);
        if (first.mergedInto() == null && second.mergedInto() == null) {
            assertThat(merge(one, two).status()).isEqualTo(200);
        }
    }

    private Arrangement plan(String from, String to) {
        return Arrangement.ofMerge(
                UUID.randomUUID().toString(),
                community,
                from,
                to,
                null,
                Act.of(moderator.id(), Instant.now().minusSeconds(60)));
    }

    private void change(String postId, boolean hide) {
        Post post = posts.get(postId);
        Act act = Act.of(moderator.id(), Instant.now());
        if (hide) {
            post.remove(PostStatus.HIDDEN, act);
        } else {
            post.restore(act);
        }
        posts.save(post);
    }

    private @Nullable String location(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                            .header("Authorization", "Bearer " + tokens.member(member.id()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(308);
            return response.headers().firstValue("Location").orElse(null);
        }
    }

    private Answer merge(String from, String into) {
        return moderator.api().post("/topics/" + from + "/merge", Map.of("into", into));
    }

    private Answer list(String of) {
        return member.api().get("/topics/" + of + "/posts");
    }
}
