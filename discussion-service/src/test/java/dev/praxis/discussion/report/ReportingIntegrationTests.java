package dev.praxis.discussion.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.discussion.review.CommunityFixture;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiscussionIntegrationTest
class ReportingIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactProbe facts;

    private CommunityFixture community;
    private Person author;
    private String post = "";

    @BeforeEach
    void post() {
        community = new CommunityFixture(neighbourhood);
        author = community.another();
        post = community.post(author, "You are all wrong.");
    }

    @Test
    void bringsAReportBeforeModeratorsWithTheTextOfTheMoment() {
        Answer reported = community.report(community.member(), post);
        author.api().patch("/posts/" + post, Map.of("body", "I was wrong."), null);

        Answer queue = community.queue(community.moderator(), "");

        assertThat(reported.status()).isEqualTo(201);
        assertThat(queue.body().path("items").size()).isEqualTo(1);
        assertThat(queue.text("/items/0/id")).isEqualTo(post + ".case");
        assertThat(queue.text("/items/0/body")).isEqualTo("You are all wrong.");
        assertThat(queue.text("/items/0/topicTitle")).isEqualTo("Handover");
        assertThat(queue.text("/items/0/author/id")).isEqualTo(author.id());
        assertThat(queue.text("/items/0/reports/0/member/name"))
                .isEqualTo(community.member().name());
        assertThat(queue.text("/items/0/reports/0/note")).isEqualTo("It hurts");
    }

    @Test
    void takesARepeatedReportOnce() {
        community.report(community.member(), post);

        Answer again = community.report(community.member(), post);

        assertThat(again.status()).isEqualTo(200);
        assertThat(community.queue(community.moderator(), "").body().at("/items/0/reports"))
                .hasSize(1);
    }

    @Test
    void gathersTheReportsOfOnePostThatComeAtTheSameTime() throws Exception {
        List<Person> members = Stream.generate(community::another).limit(8).toList();
        List<Integer> statuses = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> reports = members.stream()
                    .map(member -> threads.submit(() -> community.report(member, post)))
                    .toList();
            for (Future<Answer> report : reports) {
                statuses.add(report.get().status());
            }
        }

        assertThat(statuses).hasSize(8).containsOnly(201);
        Answer queue = community.queue(community.moderator(), "");
        assertThat(queue.body().path("items")).hasSize(1);
        assertThat(queue.body().at("/items/0/reports")).hasSize(8);
    }

    @Test
    void tellsOfAReportWithoutItsNote() {
        community.report(community.member(), post);

        PublishedRecord fact = facts.await("PostReported", post + ".case");

        assertThat(fact.sequence()).isEqualTo(1);
        assertThat(fact.data().path("reason").asString()).isEqualTo("HARASSMENT");
        assertThat(fact.data().path("authorId").asString()).isEqualTo(author.id());
        assertThat(fact.data().toString()).doesNotContain("hurts");
    }

    @Test
    void tellsTheAuthorNothingOfAReport() {
        community.report(community.member(), post);

        assertThat(author.api().get("/me/moderation").body().path("items")).isEmpty();
    }

    @Test
    void refusesReportsOfOnesOwnPosts() {
        Answer refused = community.report(author, post);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("own-post");
    }

    @Test
    void refusesReportsOfWhatIsNotShownAnyMore() {
        author.api().delete("/posts/" + post);

        assertThat(community.report(community.member(), post).problem()).isEqualTo("post-removed");
    }

    @Test
    void hidesWhatLeadersReportFromModeratorsWhoMayNotReadIt() {
        String room = community
                .leader()
                .api()
                .post("/communities/" + community.id() + "/forums", Map.of("name", "Leaders", "audience", "LEADERS"))
                .text("/id");
        Person other = neighbourhood.member(community.id(), "LEADER");
        String topic = other.api()
                .post(
                        "/communities/" + community.id() + "/topics",
                        Map.of("forum", room, "title", "Between us", "body", "Hm"))
                .text("/id");
        String secret = other.api().get("/topics/" + topic + "/posts").text("/items/0/id");
        community.report(community.leader(), secret);

        assertThat(community.queue(community.moderator(), "").body().path("items"))
                .isEmpty();
        assertThat(community.queue(community.leader(), "").body().path("items")).hasSize(1);
        assertThat(community
                        .decide(community.moderator(), "REMOVE", secret + ".case")
                        .text("/items/0/code"))
                .isEqualTo("unknown-case");
    }
}
