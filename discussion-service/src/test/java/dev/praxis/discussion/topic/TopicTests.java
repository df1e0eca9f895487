package dev.praxis.discussion.topic;

import static dev.praxis.discussion.topic.TopicFixtures.LATER;
import static dev.praxis.discussion.topic.TopicFixtures.STARTED;
import static dev.praxis.discussion.topic.TopicFixtures.asker;
import static dev.praxis.discussion.topic.TopicFixtures.facts;
import static dev.praxis.discussion.topic.TopicFixtures.leader;
import static dev.praxis.discussion.topic.TopicFixtures.locked;
import static dev.praxis.discussion.topic.TopicFixtures.moderator;
import static dev.praxis.discussion.topic.TopicFixtures.pinned;
import static dev.praxis.discussion.topic.TopicFixtures.status;
import static dev.praxis.discussion.topic.TopicFixtures.tags;
import static dev.praxis.discussion.topic.TopicFixtures.title;
import static dev.praxis.discussion.topic.TopicFixtures.topic;
import static dev.praxis.discussion.topic.TopicFixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.discussion.topic.TopicFact.AnswerAccepted;
import dev.praxis.discussion.topic.TopicFact.AnswerWithdrawn;
import dev.praxis.discussion.topic.TopicFact.ExpertsSuggested;
import dev.praxis.discussion.topic.TopicFact.TopicChanged;
import dev.praxis.discussion.topic.TopicFact.TopicMoved;
import dev.praxis.discussion.topic.TopicFact.TopicSplit;
import dev.praxis.discussion.topic.TopicFact.TopicStarted;
import dev.praxis.discussion.topic.TopicFact.TopicsMerged;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.problem.Refusal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTests {

    @ParameterizedTest
    @CsvSource({
        "DISCUSSION, OPEN, MEMBER",
        "QUESTION, OPEN, MEMBER",
        "IDEA, PROPOSED, MEMBER",
        "ANNOUNCEMENT, OPEN, LEADER",
        "LISTENING, OPEN, MEMBER"
    })
    void beginsAsItsKindDoes(TopicKind kind, TopicStatus first, CommunityRole starter) {
        Topic topic = topic(kind);

        assertThat(topic.status()).isEqualTo(first);
        assertThat(kind.starter()).isEqualTo(starter);
        assertThat(facts(topic)).containsExactly(new TopicStarted("c1", "f1", "t1", "asker", kind, List.of("nights")));
    }

    @Nested
    class Words {

        private final Topic topic = topic(TopicKind.DISCUSSION);

        @Test
        void areChangedByTheAuthor() {
            topic.change(title("Handover at night"), asker(), LATER);

            assertThat(topic.title()).isEqualTo("Handover at night");
            assertThat(topic.edition()).isEqualTo(2);
            assertThat(facts(topic))
                    .last()
                    .isEqualTo(new TopicChanged(
                            "c1", "t1", List.of("title"), TopicStatus.OPEN, List.of("nights"), false, false));
        }

        @Test
        void areChangedByModeratorsAndNotByOtherMembers() {
            topic.change(title("Handover at night"), moderator(), LATER);

            refused("role-required", () -> topic.change(title("Mine"), visit("other", CommunityRole.MEMBER), LATER));
        }

        @Test
        void areNotChangedByAnAuthorWhoLeft() {
            refused("role-required", () -> topic.change(title("Bye"), visit("asker", null), LATER));
        }

        @Test
        void stayInALockedTopicButForModerators() {
            topic.change(locked(true), moderator(), LATER);

            refused("topic-locked", () -> topic.change(title("Other"), asker(), LATER));
            topic.change(title("Other"), moderator(), LATER);
            assertThat(topic.title()).isEqualTo("Other");
        }

        @Test
        void keepTagsInOneForm() {
            topic.change(tags("Nights ", "SHIFT", "shift"), asker(), LATER);

            assertThat(topic.tags()).containsExactly("nights", "shift");
        }

        @Test
        void thatAreTheSameAreNoChange() {
            topic.change(title("Handover"), visit("other", CommunityRole.MEMBER), LATER);
            topic.change(tags("Nights"), visit("other", CommunityRole.MEMBER), LATER);

            assertThat(topic.edition()).isEqualTo(1);
            assertThat(facts(topic)).hasSize(1);
        }
    }

    @Nested
    class Order {

        private final Topic topic = topic(TopicKind.DISCUSSION);

        @Test
        void isKeptByModerators() {
            refused("role-required", () -> topic.change(locked(true), asker(), LATER));
            refused("role-required", () -> topic.change(pinned(true), asker(), LATER));

            topic.change(locked(true), moderator(), LATER);

            assertThat(topic.isLocked()).isTrue();
            refused("topic-locked", () -> TopicRow.requireUnlocked(topic.isLocked(), asker()));
        }

        @Test
        void putsAPinnedTopicAboveAllOthers() {
            long before = topic.rank();

            topic.change(pinned(true), moderator(), LATER);

            assertThat(before).isEqualTo(STARTED.toEpochMilli());
            assertThat(topic.rank()).isGreaterThan(Topic.PINNED);

            topic.change(pinned(false), moderator(), LATER);

            assertThat(topic.rank()).isEqualTo(before);
        }

        @Test
        void tellsFromWhereToWhereATopicMoved() {
            topic.moveTo("f2", LATER);
            topic.moveTo("f2", LATER);

            assertThat(facts(topic)).hasSize(2).last().isEqualTo(new TopicMoved("c1", "t1", "f1", "f2"));
        }
    }

    @Nested
    class Ideas {

        private final Topic idea = topic(TopicKind.IDEA);

        @ParameterizedTest
        @EnumSource(
                value = TopicStatus.class,
                names = {"OPEN", "ANSWERED", "CLOSED"})
        void neverStandWhereOtherKindsDo(TopicStatus status) {
            fieldRefused("status", "status-not-of-kind", () -> idea.change(status(status, "Why"), leader(), LATER));
        }

        @Test
        void areDecidedByLeaders() {
            refused("role-required", () -> idea.change(status(TopicStatus.PLANNED, null), moderator(), LATER));
            refused("role-required", () -> idea.change(status(TopicStatus.PLANNED, null), asker(), LATER));

            idea.change(status(TopicStatus.PLANNED, null), leader(), LATER);

            assertThat(idea.status()).isEqualTo(TopicStatus.PLANNED);
        }

        @ParameterizedTest
        @EnumSource(
                value = TopicStatus.class,
                names = {"DONE", "DECLINED"})
        void endWithWordsToThoseWhoSaidSomething(TopicStatus end) {
            fieldRefused("outcome", "required", () -> idea.change(status(end, null), leader(), LATER));

            idea.change(status(end, "We put allergies first."), leader(), LATER);

            assertThat(idea.status()).isEqualTo(end);
            assertThat(idea.outcome()).isEqualTo("We put allergies first.");
            assertThat(facts(idea))
                    .last()
                    .isInstanceOfSatisfying(
                            TopicChanged.class,
                            fact -> assertThat(fact.changed()).containsExactly("status", "outcome"));
        }

        @Test
        void forgetTheOutcomeWhenTheyAreProposedAgain() {
            idea.change(status(TopicStatus.DECLINED, "Too dear"), leader(), LATER);

            idea.change(status(TopicStatus.PROPOSED, null), leader(), LATER);

            assertThat(idea.outcome()).isNull();
        }

        @Test
        void takeNoOutcomeWithoutADecision() {
            fieldRefused("outcome", "nothing-decided", () -> idea.change(status(null, "Well"), leader(), LATER));
        }
    }

    @Nested
    class Listening {

        private final Topic listening = topic(TopicKind.LISTENING);

        @Test
        void endsWithASummaryAndTakesNoMoreReplies() {
            fieldRefused(
                    "outcome", "required", () -> listening.change(status(TopicStatus.CLOSED, null), leader(), LATER));

            listening.change(status(TopicStatus.CLOSED, "You said, we heard."), leader(), LATER);

            assertThat(listening.status()).isEqualTo(TopicStatus.CLOSED);
            assertThat(listening.outcome()).isEqualTo("You said, we heard.");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TopicKind.class,
            names = {"DISCUSSION", "QUESTION", "ANNOUNCEMENT"})
    void isNotDecidedWhereItsKindIsNot(TopicKind kind) {
        fieldRefused(
                "status",
                "status-not-of-kind",
                () -> topic(kind).change(status(TopicStatus.CLOSED, "Enough"), leader(), LATER));
    }

    @Nested
    class Answers {

        private final Topic question = topic(TopicKind.QUESTION);

        @Test
        void areAcceptedOnce() {
            question.accept("p2", 2, "expert", Act.of("asker", STARTED));
            question.accept("p2", 2, "expert", Act.of("asker", STARTED));

            assertThat(question.status()).isEqualTo(TopicStatus.ANSWERED);
            assertThat(facts(question))
                    .hasSize(2)
                    .last()
                    .isEqualTo(new AnswerAccepted("c1", "t1", "p2", 2, "expert", true));
        }

        @Test
        void replaceTheOneBefore() {
            question.accept("p2", 2, "expert", LATER);

            question.accept("p3", 3, "other", LATER);

            assertThat(facts(question))
                    .endsWith(
                            new AnswerAccepted("c1", "t1", "p2", 2, "expert", false),
                            new AnswerWithdrawn("c1", "t1", "p2", "expert"),
                            new AnswerAccepted("c1", "t1", "p3", 3, "other", false));
        }

        @Test
        void areWithdrawnOnce() {
            question.accept("p2", 2, "expert", LATER);

            question.withdrawAnswer(LATER);
            question.withdrawAnswer(LATER);

            assertThat(question.status()).isEqualTo(TopicStatus.OPEN);
            assertThat(facts(question)).hasSize(3).last().isEqualTo(new AnswerWithdrawn("c1", "t1", "p2", "expert"));
        }

        @Test
        void belongToQuestionsAlone() {
            refused("not-a-question", () -> topic(TopicKind.DISCUSSION).accept("p2", 2, "expert", LATER));
        }
    }

    @Nested
    class Arrangements {

        private final Topic topic = topic(TopicKind.QUESTION);

        @Test
        void areTakenPartInOneAtATime() {
            assertThat(topic.arrange("a1")).isTrue();
            assertThat(topic.arrange("a1")).isTrue();

            refused("being-arranged", () -> topic.arrange("a2"));
            refused("being-arranged", () -> topic.mergeInto("a2", "t2", LATER));

            topic.release("a2");
            refused("being-arranged", () -> topic.arrange("a2"));
            topic.release("a1");
            assertThat(topic.arrange("a2")).isTrue();
        }

        @Test
        void areNotRepeatedOnceFinished() {
            topic.arrange("a1");
            topic.split("a1", "t2", List.of("p2"), LATER);

            assertThat(topic.arrange("a1")).isFalse();
            assertThat(topic.arrange("a2")).isTrue();
            assertThat(facts(topic)).last().isEqualTo(new TopicSplit("c1", "t1", "t2", 1));
        }

        @Test
        void takeTheAnswerAwayTogetherWithItsPost() {
            topic.accept("p2", 2, "expert", LATER);

            topic.split("a1", "t2", List.of("p2", "p3"), LATER);

            assertThat(topic.answer()).isNull();
            assertThat(topic.status()).isEqualTo(TopicStatus.OPEN);
        }

        @Test
        void endATopicThatIsMergedOnce() {
            topic.change(pinned(true), moderator(), LATER);

            topic.mergeInto("a1", "t2", LATER);
            topic.mergeInto("a1", "t2", LATER);

            assertThat(facts(topic)).hasSize(3).last().isEqualTo(new TopicsMerged("c1", "t1", "t2"));
            assertThat(topic.isPinned()).isFalse();
            assertThat(topic.waitsForReply()).isFalse();
            refused("topic-merged", () -> topic.mergeInto("a2", "t3", LATER));
            refused("topic-merged", () -> topic.arrange("a2"));
            refused("topic-merged", () -> topic.change(title("Other"), moderator(), LATER));
            refused("topic-merged", () -> topic.accept("p2", 2, "expert", LATER));
        }

        @Test
        void appendPostsThatMayBeOlderThanTheLatest() {
            topic.received(5, STARTED.minusSeconds(60), "early");

            assertThat(topic.lastNumber()).isEqualTo(5);
            assertThat(topic.lastPostAt()).isEqualTo(STARTED);

            topic.received(6, STARTED.plusSeconds(60), "late");

            assertThat(topic.lastAuthorId()).isEqualTo("late");
            assertThat(topic.rank()).isEqualTo(STARTED.plusSeconds(60).toEpochMilli());
        }
    }

    @Nested
    class Waiting {

        @Test
        void isForQuestionsAlone() {
            assertThat(topic(TopicKind.QUESTION).waitsForReply()).isTrue();
            assertThat(topic(TopicKind.IDEA).waitsForReply()).isFalse();
        }

        @Test
        void endsWithExpertsOnce() {
            Topic question = topic(TopicKind.QUESTION);

            question.suggestExperts(List.of("expert"), LATER);
            question.suggestExperts(List.of("other"), LATER);

            assertThat(facts(question))
                    .hasSize(2)
                    .last()
                    .isEqualTo(new ExpertsSuggested("c1", "t1", List.of("expert"), List.of("nights")));
        }

        @Test
        void endsWithAnAnswerAndWhereNobodyIsKnown() {
            Topic answered = topic(TopicKind.QUESTION);
            Topic unknown = topic(TopicKind.QUESTION);

            answered.accept("p2", 2, "expert", LATER);
            unknown.suggestExperts(List.of(), LATER);

            assertThat(answered.waitsForReply()).isFalse();
            assertThat(unknown.waitsForReply()).isFalse();
            assertThat(facts(unknown)).hasSize(1);
        }
    }

    @Test
    void remembersItsLatestTitles() {
        Topic topic = topic(TopicKind.DISCUSSION);

        for (int i = 1; i <= 12; i++) {
            topic.change(title("Title " + i), asker(), LATER);
        }

        assertThat(topic.retitlings()).hasSize(10).last().isEqualTo(new Retitling(13, "Title 11", "Title 12"));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void fieldRefused(String field, String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.fields()).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo(field);
                assertThat(problem.code()).isEqualTo(code);
            });
        });
    }
}
