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

@DiscussionIntegrationTest
class PostingIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactProbe facts;

    private String community = "";
    private String forum = "";
    private Person leader;
    private Person member;

    @BeforeEach
    void openAForum() {
        community = neighbourhood.community();
        leader = neighbourhood.member(community, "LEADER");
        member = neighbourhood.member(community, "MEMBER");
        forum = leader.api()
                .post("/communities/" + community + "/forums", Map.of("name", "Ward", "audience", "MEMBERS"))
                .text("/id");
    }

    @Test
    void startsATopicWithItsFirstPost() {
        Answer topic = start("Handover at night", "Who writes **it** down?");

        Answer posts = member.api().get("/topics/" + topic.text("/id") + "/posts");

        assertThat(topic.status()).isEqualTo(201);
        assertThat(topic.text("/author/name")).isEqualTo(member.name());
        assertThat(topic.body().path("posts").asInt()).isEqualTo(1);
        assertThat(posts.text("/items/0/html")).isEqualTo("<p>Who writes <strong>it</strong> down?</p>\n");
        assertThat(posts.body().path("items").size()).isEqualTo(1);
        assertThat(facts.typesOf(topic.text("/id"))).contains("TopicStarted");
    }

    @Test
    void tellsOfAPostWithoutItsWords() {
        String topic = start("Handover", "Who?").text("/id");

        Answer post = leader.api().post("/topics/" + topic + "/posts", Map.of("body", "Everybody"));

        PublishedRecord fact = facts.await("PostCreated", post.text("/id"));
        assertThat(fact.data().path("number").asInt()).isEqualTo(2);
        assertThat(fact.data().path("memberId").asString()).isEqualTo(leader.id());
        assertThat(fact.data().toString()).doesNotContain("Everybody");
        PublishedRecord state = facts.awaitState("praxis.discussion.posts", post.text("/id"));
        assertThat(state.data().path("body").asString()).isEqualTo("Everybody");
    }

    @Test
    void numbersConcurrentPostsWithoutGaps() throws Exception {
        String topic = start("Busy", "Go").text("/id");
        Callable<Integer> reply = () -> member.api()
                .post("/topics/" + topic + "/posts", Map.of("body", "Me too"))
                .body()
                .path("number")
                .asInt();
        List<Integer> numbers = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> replies =
                    IntStream.range(0, 60).mapToObj(i -> threads.submit(reply)).toList();
            for (Future<Integer> one : replies) {
                numbers.add(one.get());
            }
        }

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 61).boxed().toList());
        assertThat(member.api().get("/topics/" + topic).body().path("posts").asInt())
                .isEqualTo(61);
    }

    @Test
    void answersARepeatedRequestWithTheSamePost() {
        String topic = start("Repeat", "Go").text("/id");

        String first = replyWithKey(topic, "key-1");
        String again = replyWithKey(topic, "key-1");
        String other = replyWithKey(topic, "key-2");

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        assertThat(member.api().get("/topics/" + topic).body().path("posts").asInt())
                .isEqualTo(3);
    }

    private String replyWithKey(String topic, String key) {
        return member.api()
                .with("Idempotency-Key", key)
                .post("/topics/" + topic + "/posts", Map.of("body", "Once"))
                .text("/id");
    }

    private Answer start(String title, String body) {
        return member.api()
                .post("/communities/" + community + "/topics", Map.of("forum", forum, "title", title, "body", body));
    }
}
