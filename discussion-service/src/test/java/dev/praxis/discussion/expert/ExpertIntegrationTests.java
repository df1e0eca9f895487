package dev.praxis.discussion.expert;

import static dev.praxis.discussion.Conversation.reply;
import static dev.praxis.discussion.Conversation.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.praxis.discussion.Conversation;
import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.discussion.QueryPlans;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

@DiscussionIntegrationTest
class ExpertIntegrationTests {

    private static final String THUMB = "/reactions/\uD83D\uDC4D";

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactProbe facts;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Escalation escalation;

    @Autowired
    private Learning learning;

    private String community = "";
    private Person leader;
    private Person asker;
    private Person answerer;
    private Person helper;
    private Conversation ward;

    @BeforeEach
    void found() {
        community = neighbourhood.community();
        leader = neighbourhood.member(community, "LEADER");
        asker = neighbourhood.member(community, "MEMBER");
        answerer = neighbourhood.member(community, "MEMBER");
        helper = neighbourhood.member(community, "MEMBER");
        ward = Conversation.in(community, leader, "Ward", "MEMBERS");
    }

    @Test
    void namesThoseWhoAnsweredAndHelpedUnderTheSameTags() {
        showExpertise("nights");
        String question = ward.start(asker, "QUESTION", "Who is on call?", "nights");

        await().untilAsserted(() -> assertThat(experts(asker, question)).containsExactly(answerer.id(), helper.id()));

        assertThat(asker.api().get("/topics/" + question + "/experts").text("/items/0/member/name"))
                .isEqualTo(answerer.name());
        assertThat(experts(asker, ward.start(asker, "QUESTION", "Other", "drugs")))
                .isEmpty();
        assertThat(experts(asker, ward.start(answerer, "QUESTION", "Mine", "nights")))
                .containsExactly(helper.id());
        assertThat(neighbourhood
                        .someone("Sam")
                        .api()
                        .get("/topics/" + question + "/experts")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void forgetsWhatIsTakenBack() {
        String earlier = showExpertise("nights");
        String question = ward.start(asker, "QUESTION", "Who is on call?", "nights");
        await().untilAsserted(() -> assertThat(experts(asker, question)).hasSize(2));

        asker.api().delete("/topics/" + earlier + "/answer");

        await().untilAsserted(() -> assertThat(experts(asker, question)).containsExactly(helper.id()));

        leader.api().patch("/topics/" + earlier, Map.of("tags", List.of("days")), null);

        await().untilAsserted(() -> assertThat(experts(asker, question)).isEmpty());
    }

    @Test
    void countsAReplyOnceHoweverOftenItHearsOfIt() {
        showExpertise("nights", "shifts");
        String question = ward.start(asker, "QUESTION", "Who is on call?", "nights", "shifts");
        await().untilAsserted(() -> assertThat(experts(asker, question)).hasSize(2));

        mongo.getCollection("expertise")
                .find(Filters.eq("communityId", community))
                .forEach(helped -> learning.refresh(helped.getString("_id")));

        var list = asker.api().get("/topics/" + question + "/experts");
        assertThat(list.body().at("/items/0/answers").asInt()).isEqualTo(1);
        assertThat(list.body().at("/items/1/appreciated").asInt()).isEqualTo(1);
    }

    @Test
    void takesNobodyForAnExpertWhoAnswersOnesOwnQuestion() {
        String own = ward.start(answerer, "QUESTION", "Known already?", "nights");
        String post = reply(answerer, own, "Yes");
        answerer.api().put("/topics/" + own + "/answer", Map.of("post", post));
        answerer.api().put("/posts/" + post + THUMB, null);
        facts.await("ReactionAdded", post);
        showExpertise("nights");
        String question = ward.start(asker, "QUESTION", "Who is on call?", "nights");

        await().untilAsserted(() -> assertThat(experts(asker, question)).hasSize(2));

        assertThat(mongo.findById(post, org.bson.Document.class, "expertise")).isNull();
    }

    @Test
    void bringsAQuestionToExpertsOnceAfterADay() throws Exception {
        showExpertise("nights");
        String question = ward.start(asker, "QUESTION", "Who is on call?", "nights");
        await().untilAsserted(() -> assertThat(experts(asker, question)).hasSize(2));

        escalation.round();
        assertThat(facts.typesOf(question)).doesNotContain("ExpertsSuggested");
        waitSince(question, Duration.ofHours(25));
        together(escalation::round, escalation::round, escalation::round);
        escalation.round();

        PublishedRecord fact = facts.await("ExpertsSuggested", question);
        assertThat(fact.data().path("members").values().stream().map(id -> id.asString()))
                .containsExactly(answerer.id(), helper.id());
        assertThat(fact.data().path("tags").get(0).asString()).isEqualTo("nights");
        assertThat(facts.typesOf(question)).containsOnlyOnce("ExpertsSuggested");
    }

    @Test
    void bringsNoQuestionToExpertsThatSomebodyRepliedTo() {
        showExpertise("nights");
        String replied = ward.start(asker, "QUESTION", "Replied", "nights");
        String lonely = ward.start(asker, "QUESTION", "Only the asker came back", "nights");
        await().untilAsserted(() -> assertThat(experts(asker, lonely)).hasSize(2));
        reply(helper, replied, "Look at the list");
        reply(asker, lonely, "Nobody?");

        waitSince(replied, Duration.ofHours(26));
        waitSince(lonely, Duration.ofHours(25));
        escalation.round();

        facts.await("ExpertsSuggested", lonely);
        assertThat(facts.typesOf(replied)).doesNotContain("ExpertsSuggested");
    }

    @Test
    void namesPresentMembersOfTheForumAlone() {
        showExpertise("nights");
        Conversation closed = Conversation.in(community, leader, "Leaders", "LEADERS");
        String internal = closed.start(leader, "QUESTION", "Between us", "nights");
        String question = ward.start(asker, "QUESTION", "Who is on call?", "nights");
        await().untilAsserted(() -> assertThat(experts(asker, question)).hasSize(2));

        neighbourhood.leave(community, answerer);
        neighbourhood.join(community, helper, "LEADER");

        assertThat(experts(asker, question)).containsExactly(helper.id());
        assertThat(experts(leader, internal)).containsExactly(helper.id());
    }

    @Test
    void findsExpertiseByAnIndex() {
        QueryPlans plans = new QueryPlans(mongo);

        plans.assertInOrderOfAnIndex(
                "by tag", "expertise", Expertise.tagged(community, "nights"), Sorts.descending("at"));
        plans.assertInOrderOfAnIndex("by topic", "expertise", Filters.eq("topicId", "t"), null);
    }

    /** A question that one member answered and another helped with; returns its id. */
    private String showExpertise(String... tags) {
        String topic = ward.start(asker, "QUESTION", "Who writes it down?", tags);
        String answer = reply(answerer, topic, "The one who leaves");
        String help = reply(helper, topic, "There is a form");
        asker.api().put("/topics/" + topic + "/answer", Map.of("post", answer));
        asker.api().put("/posts/" + help + THUMB, null);
        return topic;
    }

    private void waitSince(String question, Duration age) {
        mongo.updateFirst(
                query(where("_id").is(question)),
                new Update().set("waitingSince", Instant.now().minus(age)),
                "topics");
    }

    private static void together(Runnable... works) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable work : works) {
                running.add(threads.submit(work));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private static List<String> experts(Person reader, String topic) {
        return texts(reader.api().get("/topics/" + topic + "/experts"), "/member/id");
    }
}
