package dev.praxis.discussion.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.discussion.moderation.Action;
import dev.praxis.discussion.moderation.Cases;
import dev.praxis.discussion.moderation.ModerationCase;
import dev.praxis.discussion.moderation.Ruling;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactFeed;
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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiscussionIntegrationTest
class ReviewIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private FactProbe facts;

    @Autowired
    private FactFeed feed;

    @Autowired
    private Cases cases;

    private CommunityFixture community;
    private Person author;

    @BeforeEach
    void found() {
        community = new CommunityFixture(neighbourhood);
        author = community.another();
    }

    @Test
    void decidesManyCasesAndTellsWhatCouldNotBeDecided() {
        String first = community.reportedPost(author);
        String own = community.reportedPost(community.moderator());
        String last = community.reportedPost(author);

        Answer decided = community.decide(
                community.moderator(), "REMOVE", first + ".case", own + ".case", "nothing", last + ".case");

        assertThat(decided.status()).isEqualTo(200);
        assertThat(texts(decided, "result")).containsExactly("DONE", "REFUSED", "REFUSED", "DONE");
        assertThat(texts(decided, "code")).containsExactly("", "own-post", "unknown-case", "");
        assertThat(community.seen(community.member(), first).path("status").asString())
                .isEqualTo("REMOVED");
        assertThat(community.seen(community.member(), first).path("body").isNull())
                .isTrue();
        assertThat(community.seen(community.member(), own).path("status").asString())
                .isEqualTo("VISIBLE");
        assertThat(texts(community.queue(community.leader(), "?status=DECIDED"), "id"))
                .containsExactly(first + ".case", last + ".case");
    }

    @Test
    void changesNothingWhenADecisionIsRepeated() {
        String post = community.reportedPost(author);
        community.decide(community.moderator(), "REMOVE", post + ".case");

        Answer again = community.decide(community.moderator(), "REMOVE", post + ".case");

        assertThat(again.text("/items/0/result")).isEqualTo("DONE");
        facts.await("PostRemoved", post);
        community.report(community.member(), post);
        assertThat(facts.typesOf(post + ".case")).containsExactly("PostReported", "ModerationDecided");
        assertThat(facts.typesOf(post)).containsExactly("PostCreated", "PostRemoved");
    }

    @Test
    void letsOneOfTwoModeratorsDecide() throws Exception {
        String post = community.reportedPost(author);
        List<String> codes = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> one =
                    threads.submit(() -> community.decide(community.moderator(), "REMOVE", post + ".case"));
            Future<Answer> other = threads.submit(() -> community.decide(community.leader(), "KEEP", post + ".case"));
            codes.add(one.get().text("/items/0/code"));
            codes.add(other.get().text("/items/0/code"));
        }

        assertThat(codes).containsExactlyInAnyOrder("", "already-decided");
        boolean removed = codes.getFirst().isEmpty();
        assertThat(community.seen(community.leader(), post).path("status").asString())
                .isEqualTo(removed ? "REMOVED" : "VISIBLE");
        assertThat(facts.await("ModerationDecided", post + ".case")
                        .data()
                        .path("action")
                        .asString())
                .isEqualTo(removed ? "REMOVE" : "KEEP");
    }

    @Test
    void bringsBackWhatWasHidden() {
        String post = community.reportedPost(author);
        community.decide(community.moderator(), "HIDE", post + ".case");
        assertThat(community.seen(community.member(), post).path("status").asString())
                .isEqualTo("HIDDEN");

        community.decide(community.leader(), "KEEP", post + ".case");

        assertThat(community.seen(community.member(), post).path("status").asString())
                .isEqualTo("VISIBLE");
    }

    @Test
    void warnsAnAuthorWhosePostStays() {
        String post = community.reportedPost(author);

        community.decide(community.moderator(), "WARN", post + ".case");

        assertThat(community.seen(community.member(), post).path("status").asString())
                .isEqualTo("VISIBLE");
        assertThat(facts.await("MemberWarned", standing())
                        .data()
                        .path("warnings")
                        .asInt())
                .isEqualTo(1);
        Answer told = author.api().get("/me/moderation");
        assertThat(told.text("/items/0/decision/action")).isEqualTo("WARN");
        assertThat(told.text("/items/0/decision/reason")).isEqualTo("That hurts others.");
        assertThat(told.text("/items/0/appealableUntil")).isNotEmpty();
        assertThat(told.body().toString()).doesNotContain(community.moderator().id());
        assertThat(community
                        .queue(community.leader(), "?status=DECIDED")
                        .body()
                        .at("/items/0/author/warnings")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void refusesEverythingThatASuspendedMemberWrites() {
        String own = community.post(author, "Something else");
        String others = community.post(community.member(), "Hello");
        String topic = community.start(author, "Mine", "Hm").text("/id");
        String post = community.reportedPost(author);
        String until = Instant.now().plus(Duration.ofDays(7)).toString();

        community.suspend(community.moderator(), until, post + ".case");

        List<Answer> refused = List.of(
                community.reply(author, "Me again"),
                community.start(author, "Me again", "Me"),
                author.api().patch("/posts/" + own, Map.of("body", "Changed"), null),
                author.api().patch("/topics/" + topic, Map.of("title", "Changed"), null),
                author.api().put("/posts/" + others + "/reactions/\uD83D\uDC4D", null),
                community.report(author, others));
        assertThat(refused).extracting(Answer::status).containsOnly(403);
        assertThat(refused).extracting(Answer::problem).containsOnly("suspended");
        assertThat(refused.getFirst().text("/detail")).contains(until.substring(0, 10));
        assertThat(community.seen(community.member(), post).path("status").asString())
                .isEqualTo("REMOVED");
        PublishedRecord fact = facts.await("MemberSuspended", standing());
        assertThat(fact.data().path("memberId").asString()).isEqualTo(author.id());
    }

    @Test
    void suspendsInOneCommunityOnly() {
        CommunityFixture other = new CommunityFixture(neighbourhood);
        neighbourhood.join(other.id(), author, "MEMBER");

        community.suspend(
                community.moderator(),
                Instant.now().plus(Duration.ofDays(7)).toString(),
                community.reportedPost(author) + ".case");

        assertThat(other.reply(author, "Here I may").status()).isEqualTo(201);
    }

    @Test
    void suspendsForAYearAtTheMost() {
        String post = community.reportedPost(author);

        Answer tooLong = community.suspend(
                community.moderator(), Instant.now().plus(Duration.ofDays(400)).toString(), post + ".case");
        Answer past = community.suspend(community.moderator(), "2020-01-01T00:00:00Z", post + ".case");
        Answer silent = community
                .moderator()
                .api()
                .post(
                        "/communities/" + community.id() + "/moderation/decisions",
                        Map.of("items", List.of(post + ".case"), "action", "REMOVE"));

        assertThat(tooLong.text("/errors/0/code")).isEqualTo("out-of-range");
        assertThat(past.text("/errors/0/code")).isEqualTo("not-in-future");
        assertThat(silent.text("/errors/0/field")).isEqualTo("reason");
    }

    @Test
    void letsNobodySuspendWhoStandsAbove() {
        String ofLeader = community.reportedPost(community.leader());
        String until = Instant.now().plus(Duration.ofDays(7)).toString();

        Answer refused = community.suspend(community.moderator(), until, ofLeader + ".case");

        assertThat(refused.text("/items/0/code")).isEqualTo("administrators-only");
        assertThat(community.reply(community.leader(), "Still here").status()).isEqualTo(201);
    }

    @Test
    void hearsAnAppealByAnotherModerator() {
        String post = community.reportedPost(author);
        String until = Instant.now().plus(Duration.ofDays(7)).toString();
        community.suspend(community.moderator(), until, post + ".case");

        Answer appeal = appeal(author, post, "It was a joke");
        Answer bySame = decideAppeal(community.moderator(), post, "OVERTURNED");
        Answer byAuthor = decideAppeal(author, post, "OVERTURNED");
        Answer waiting = community.queue(community.leader(), "?status=APPEALED");
        Answer byOther = decideAppeal(community.leader(), post, "OVERTURNED");

        assertThat(appeal.status()).isEqualTo(201);
        assertThat(bySame.problem()).isEqualTo("second-reviewer");
        assertThat(byAuthor.problem()).isEqualTo("own-post");
        assertThat(waiting.text("/items/0/decision/appeal/text")).isEqualTo("It was a joke");
        assertThat(byOther.status()).isEqualTo(200);
        assertThat(byOther.text("/postStatus")).isEqualTo("VISIBLE");
        assertThat(community.reply(author, "Thank you").status()).isEqualTo(201);
        assertThat(author.api().get("/me/moderation").text("/items/0/decision/appeal/decision"))
                .isEqualTo("OVERTURNED");
        facts.await("SuspensionLifted", standing());
        assertThat(facts.typesOf(post + ".case"))
                .containsExactly("PostReported", "ModerationDecided", "ModerationAppealed", "AppealDecided");
        assertThat(facts.of(post + ".case").toString()).doesNotContain("joke");
    }

    @Test
    void letsAnAdministratorHearAnAppealWhereThereIsNoOtherModerator() {
        String post = community.reportedPost(author);
        community.decide(community.leader(), "REMOVE", post + ".case");
        appeal(author, post, "It was a joke");
        Person administrator = neighbourhood.administrator();

        Answer upheld = decideAppeal(administrator, post, "UPHELD");

        assertThat(upheld.status()).isEqualTo(200);
        assertThat(upheld.text("/postStatus")).isEqualTo("REMOVED");
        assertThat(upheld.text("/status")).isEqualTo("DECIDED");
    }

    @Test
    void letsTheAuthorAloneAppeal() {
        String post = community.reportedPost(author);
        community.decide(community.leader(), "REMOVE", post + ".case");

        assertThat(appeal(community.member(), post, "For a friend").status()).isEqualTo(404);
        assertThat(appeal(community.moderator(), post, "For a friend").status()).isEqualTo(403);
        neighbourhood.leave(community.id(), author);
        assertThat(appeal(author, post, "For myself").status()).isEqualTo(201);
    }

    @Test
    void completesADecisionAfterACrash() {
        String post = community.reportedPost(author);
        ModerationCase decided = cases.get(post + ".case");
        decided.decide(
                new Ruling(Action.SUSPEND, "So", Instant.now().plus(Duration.ofDays(7))),
                Act.of(community.moderator().id(), Instant.now()));

        cases.save(decided);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> community
                        .seen(community.leader(), post)
                        .path("status")
                        .asString()
                        .equals("REMOVED"));
        facts.await("MemberSuspended", standing());
    }

    @Test
    void pagesTheQueueByTheLongestWait() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(community.reportedPost(author) + ".case");
        }

        Answer first = community.queue(community.moderator(), "?limit=3");
        Answer second = community.queue(community.moderator(), "?limit=3&cursor=" + first.text("/next"));

        List<String> seen = new ArrayList<>(texts(first, "id"));
        seen.addAll(texts(second, "id"));
        assertThat(seen).isEqualTo(all);
        assertThat(second.body().path("next").isNull()).isTrue();
        assertThat(community.queue(community.moderator(), "?kind=HELD").body().path("items"))
                .isEmpty();
    }

    @Test
    void forgetsTheWordsOfErasedMembers() {
        String post = community.reportedPost(author);
        community.decide(community.moderator(), "REMOVE", post + ".case");
        appeal(author, post, "I am Nia Newcomer");

        erase(author);
        erase(community.member());

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Answer decided = community.queue(community.leader(), "?status=DECIDED");
            assertThat(decided.text("/items/0/body")).isEmpty();
            assertThat(decided.text("/items/0/decision/appeal/text")).isEmpty();
            assertThat(decided.body().at("/items/0/reports/0/note").isNull()).isTrue();
        });
    }

    private void erase(Person person) {
        feed.fact("membership", "MemberErased", person.id(), 9, Map.of("memberId", person.id()));
    }

    private String standing() {
        return community.id() + "." + author.id() + ".standing";
    }

    private static Answer appeal(Person who, String post, String text) {
        return who.api().post("/moderation/" + post + ".case/appeal", Map.of("text", text));
    }

    private static Answer decideAppeal(Person who, String post, String decision) {
        return who.api()
                .put(
                        "/moderation/" + post + ".case/appeal",
                        Map.of("decision", decision, "reason", "Looked at again."));
    }

    private static List<String> texts(Answer answer, String field) {
        return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                .map(item -> item.path(field).isNull() ? "" : item.path(field).asString())
                .toList();
    }
}
