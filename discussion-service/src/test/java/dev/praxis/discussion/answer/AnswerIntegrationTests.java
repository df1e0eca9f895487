package dev.praxis.discussion.answer;

import static dev.praxis.discussion.Conversation.reply;
import static dev.praxis.discussion.Conversation.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.Conversation;
import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiscussionIntegrationTest
class AnswerIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactProbe facts;

    private String community = "";
    private Person leader;
    private Person moderator;
    private Person asker;
    private Person expert;
    private Conversation ward;
    private String question = "";

    @BeforeEach
    void ask() {
        community = neighbourhood.community();
        leader = neighbourhood.member(community, "LEADER");
        moderator = neighbourhood.member(community, "MODERATOR");
        asker = neighbourhood.member(community, "MEMBER");
        expert = neighbourhood.member(community, "MEMBER");
        ward = Conversation.in(community, leader, "Ward", "MEMBERS");
        question = ward.start(asker, "QUESTION", "Who writes it down?");
    }

    @Test
    void isAcceptedByTheAsker() {
        String post = reply(expert, question, "The one who leaves");

        Answer accepted = accept(asker, post);

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.text("/status")).isEqualTo("ANSWERED");
        assertThat(accepted.text("/answer/post")).isEqualTo(post);
        assertThat(accepted.body().at("/answer/number").asInt()).isEqualTo(2);
        assertThat(accepted.etag())
                .isEqualTo(asker.api().get("/topics/" + question).etag());
        PublishedRecord fact = facts.await("AnswerAccepted", question);
        assertThat(fact.data().path("memberId").asString()).isEqualTo(expert.id());
        assertThat(fact.data().path("byAsker").asBoolean()).isTrue();
    }

    @Test
    void isAcceptedOnceHoweverOftenItIsSent() {
        String post = reply(expert, question, "The one who leaves");
        String etag = accept(asker, post).etag();

        Answer again = accept(moderator, post);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(etag);
    }

    @Test
    void replacesTheOneBefore() {
        String first = reply(expert, question, "The one who leaves");
        String better = reply(moderator, question, "Both");
        accept(asker, first);

        Answer replaced = accept(moderator, better);

        assertThat(replaced.text("/answer/post")).isEqualTo(better);
        facts.await(
                "AnswerAccepted",
                question,
                fact -> fact.data().path("postId").asString().equals(better));
        assertThat(facts.typesOf(question))
                .containsExactly("TopicStarted", "AnswerAccepted", "AnswerWithdrawn", "AnswerAccepted");
    }

    @Test
    void isTakenBackAndBringsTheQuestionBackIntoTheQueue() {
        accept(asker, reply(expert, question, "The one who leaves"));
        assertThat(texts(unanswered(), "/id")).isEmpty();

        assertThat(asker.api().delete(path()).status()).isEqualTo(204);
        assertThat(asker.api().delete(path()).status()).isEqualTo(204);

        assertThat(texts(unanswered(), "/id")).containsExactly(question);
        assertThat(asker.api().get("/topics/" + question).body().path("answer").isNull())
                .isTrue();
    }

    @Test
    void isUpToTheAskerAndThoseWhoModerate() {
        String post = reply(expert, question, "The one who leaves");

        assertThat(accept(expert, post).problem()).isEqualTo("role-required");
        assertThat(expert.api().delete(path()).status()).isEqualTo(403);
        assertThat(accept(leader, post).status()).isEqualTo(200);

        neighbourhood.leave(community, asker);

        assertThat(asker.api().delete(path()).status()).isEqualTo(404);
    }

    @Test
    void isAVisibleReplyOfTheSameQuestion() {
        String other = ward.start(asker, "QUESTION", "Another question");
        String elsewhere = reply(expert, other, "Elsewhere");
        String gone = reply(expert, question, "Gone");
        String first = asker.api().get("/topics/" + question + "/posts").text("/items/0/id");
        expert.api().delete("/posts/" + gone);

        assertThat(accept(asker, elsewhere).text("/errors/0/code")).isEqualTo("unknown-post");
        assertThat(accept(asker, "made-up").text("/errors/0/code")).isEqualTo("unknown-post");
        assertThat(accept(asker, first).text("/errors/0/code")).isEqualTo("first-post");
        assertThat(accept(asker, gone).problem()).isEqualTo("post-removed");
    }

    @Test
    void isOnlyGivenToQuestions() {
        String talk = ward.start(asker, "DISCUSSION", "Just talk");
        String post = reply(expert, talk, "Well");

        Answer refused = asker.api().put("/topics/" + talk + "/answer", Map.of("post", post));

        assertThat(refused.problem()).isEqualTo("not-a-question");
    }

    @Test
    void staysAsItIsInALockedQuestionButForModerators() {
        String post = reply(expert, question, "The one who leaves");
        moderator.api().patch("/topics/" + question, Map.of("locked", true), null);

        assertThat(accept(asker, post).problem()).isEqualTo("topic-locked");
        assertThat(accept(moderator, post).status()).isEqualTo(200);
    }

    @Test
    void goesWithItsPost() {
        String post = reply(expert, question, "The one who leaves");
        accept(asker, post);

        expert.api().delete("/posts/" + post);

        await().untilAsserted(() -> assertThat(texts(unanswered(), "/id")).containsExactly(question));
    }

    private Answer accept(Person who, String post) {
        return who.api().put(path(), Map.of("post", post));
    }

    private String path() {
        return "/topics/" + question + "/answer";
    }

    private Answer unanswered() {
        return moderator.api().get("/communities/" + community + "/topics?sort=unanswered");
    }
}
