package dev.praxis.discussion.topic;

import static dev.praxis.discussion.Conversation.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.Conversation;
import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiscussionIntegrationTest
class DecisionIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactProbe facts;

    private Person leader;
    private Person member;
    private Conversation ward;

    @BeforeEach
    void found() {
        String community = neighbourhood.community();
        leader = neighbourhood.member(community, "LEADER");
        member = neighbourhood.member(community, "MEMBER");
        ward = Conversation.in(community, leader, "Ward", "MEMBERS");
    }

    @Test
    void tellsMembersWhatBecameOfTheirIdeaAndWhoDecidedIt() {
        Instant before = Instant.now();
        String idea = ward.start(member, "IDEA", "Allergies first");
        assertThat(member.api().get("/topics/" + idea).body().path("outcomeAt").isNull())
                .isTrue();

        leader.api().patch("/topics/" + idea, Map.of("status", "PLANNED"), null);
        Answer done = leader.api()
                .patch("/topics/" + idea, Map.of("status", "DONE", "outcome", "You said it, we **did** it."), null);

        assertThat(done.text("/status")).isEqualTo("DONE");
        assertThat(done.text("/outcomeHtml")).isEqualTo("<p>You said it, we <strong>did</strong> it.</p>\n");
        Answer read = member.api().get("/topics/" + idea);
        assertThat(read.text("/outcomeBy/id")).isEqualTo(leader.id());
        assertThat(read.text("/outcomeBy/name")).isEqualTo(leader.name());
        assertThat(Instant.parse(read.text("/outcomeAt"))).isBetween(before.minusMillis(1), Instant.now());

        Answer again = leader.api().patch("/topics/" + idea, Map.of("status", "PROPOSED"), null);

        assertThat(again.body().path("outcome").isNull()).isTrue();
        assertThat(again.body().path("outcomeBy").isNull()).isTrue();
    }

    @Test
    void endsAListeningRoundWithItsSummaryAndTakesNoMoreReplies() {
        String round = ward.start(leader, "LISTENING", "What hinders you?");
        String said = reply(member, round, "The forms");
        assertThat(close(round, Map.of("status", "CLOSED")).text("/errors/0/field"))
                .isEqualTo("outcome");

        Answer closed = close(round, Map.of("status", "CLOSED", "outcome", "Forms. We will cut them."));

        assertThat(closed.text("/status")).isEqualTo("CLOSED");
        assertThat(leader.api()
                        .post("/topics/" + round + "/posts", Map.of("body", "More"))
                        .problem())
                .isEqualTo("topic-closed");
        assertThat(member.api()
                        .patch("/posts/" + said, Map.of("body", "No"), null)
                        .problem())
                .isEqualTo("topic-closed");
        assertThat(facts.await("TopicChanged", round).data().path("status").asString())
                .isEqualTo("CLOSED");

        close(round, Map.of("status", "OPEN"));

        assertThat(reply(member, round, "And the printer")).isNotEmpty();
    }

    @Test
    void keepsTwoLeadersFromOverwritingEachOther() {
        String idea = ward.start(member, "IDEA", "Allergies first");
        String seen = leader.api().get("/topics/" + idea).etag();
        reply(member, idea, "A reply is no change of the topic");
        assertThat(leader.api()
                        .patch("/topics/" + idea, Map.of("status", "PLANNED"), seen)
                        .status())
                .isEqualTo(200);

        Answer late = leader.api().patch("/topics/" + idea, Map.of("status", "DECLINED", "outcome", "No"), seen);

        assertThat(late.problem()).isEqualTo("stale-revision");
    }

    private Answer close(String round, Map<String, Object> change) {
        return leader.api().patch("/topics/" + round, change, null);
    }
}
