package dev.praxis.discussion.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.praxis.discussion.moderation.Consequence.Fate;
import dev.praxis.discussion.moderation.ModerationFact.ModerationDecided;
import dev.praxis.discussion.post.Post;
import dev.praxis.discussion.post.PostFixtures;
import dev.praxis.discussion.post.Submission;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.PendingFact;
import dev.praxis.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModerationCaseTests {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant WEEK = NOW.plus(Duration.ofDays(7));

    private final Post post = PostFixtures.by("author", "You are all wrong.");
    private final ModerationCase reported = ModerationCase.about(post, "forum-1", NOW);

    @Test
    void gathersReportsOfSeveralMembers() {
        assertThat(report("ada")).isTrue();
        assertThat(report("ben")).isTrue();

        assertThat(reported.reports()).extracting(Report::memberId).containsExactly("ada", "ben");
        assertThat(reported.body()).isEqualTo("You are all wrong.");
    }

    @Test
    void takesASecondReportOfAMemberAsARepetition() {
        report("ada");

        assertThat(report("ada")).isFalse();
        assertThat(reported.sequence()).isEqualTo(1);
    }

    @Test
    void opensAgainForAnotherMembersReport() {
        report("ada");
        decide(Action.KEEP, "moderator");

        assertThat(report("ada")).isFalse();
        assertThat(reported.status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(report("ben")).isTrue();
        assertThat(reported.status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void opensAgainWhereTheTextChanged() {
        report("ada");
        decide(Action.KEEP, "moderator");
        PostFixtures.edit(post, "You are all very wrong.");

        assertThat(report("ada")).isTrue();
        assertThat(reported.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(reported.body()).isEqualTo("You are all very wrong.");
    }

    @Test
    void keepsNoMoreReportsThanTellSomethingNew() {
        IntStream.range(0, Reports.MOST).forEach(i -> report("member-" + i));

        assertThat(report("one-more")).isFalse();
        assertThat(reported.reports()).hasSize(Reports.MOST);
    }

    @Test
    void makesRoomForNewReportsByForgettingAnsweredOnes() {
        IntStream.range(0, Reports.MOST).forEach(i -> report("member-" + i));
        decide(Action.KEEP, "moderator");

        assertThat(report("one-more")).isTrue();
        assertThat(reported.reports()).hasSize(Reports.MOST);
    }

    @Test
    void isDecidedOnceHoweverOftenThatIsRepeated() {
        report("ada");
        report("ben");

        assertThat(decide(Action.REMOVE, "moderator")).isTrue();
        assertThat(decide(Action.REMOVE, "moderator")).isFalse();

        assertThat(reported.outbox().stream().map(PendingFact::fact))
                .filteredOn(ModerationDecided.class::isInstance)
                .containsExactly(new ModerationDecided(
                        "community-1",
                        "post-1.case",
                        CaseKind.REPORTED,
                        "topic-1",
                        "post-1",
                        "author",
                        Action.REMOVE,
                        2,
                        null));
    }

    @Test
    void isNotDecidedByItsAuthor() {
        report("ada");

        assertThat(refusalOf(() -> decide(Action.KEEP, "author"))).isEqualTo("own-post");
    }

    @Test
    void isNotDecidedAgainByAnotherModerator() {
        report("ada");
        decide(Action.REMOVE, "moderator");

        assertThat(refusalOf(() -> decide(Action.KEEP, "leader"))).isEqualTo("already-decided");
        assertThat(decide(Action.KEEP, "moderator")).isTrue();
    }

    @Test
    void isDecidedForGoodByAnybodyWhereThePostIsOnlyHidden() {
        report("ada");
        decide(Action.HIDE, "moderator");

        decide(Action.KEEP, "leader");

        assertThat(fate()).isEqualTo(Fate.SHOWN);
    }

    @ParameterizedTest
    @CsvSource({"KEEP,SHOWN", "HIDE,HIDDEN", "REMOVE,REMOVED", "WARN,AS_IT_IS", "SUSPEND,REMOVED"})
    void hasAConsequenceForThePost(Action action, Fate fate) {
        report("ada");

        decide(action, "moderator");

        assertThat(fate()).isEqualTo(fate);
    }

    @Test
    void bringsThePostBackWhereAWarningTakesThePlaceOfARemoval() {
        report("ada");
        decide(Action.REMOVE, "moderator");

        decide(Action.WARN, "moderator");

        assertThat(fate()).isEqualTo(Fate.SHOWN);
    }

    @Test
    void keepsAWarningWhenLaterReportsAreUnfounded() {
        report("ada");
        decide(Action.WARN, "moderator");
        String warned = reported.consequence().orElseThrow().cause();
        report("ben");

        decide(Action.KEEP, "moderator");

        assertThat(reported.consequence().orElseThrow().cause()).isNotEqualTo(warned);
    }

    @Test
    void isAppealedOnce() {
        report("ada");
        decide(Action.REMOVE, "moderator");

        assertThat(appeal("I did not mean it", NOW)).isTrue();
        assertThat(appeal("I did not mean it", NOW)).isFalse();

        assertThat(reported.status()).isEqualTo(CaseStatus.APPEALED);
        assertThat(refusalOf(() -> appeal("Really", NOW))).isEqualTo("already-appealed");
        assertThat(refusalOf(() -> decide(Action.KEEP, "moderator"))).isEqualTo("appeal-pending");
    }

    @Test
    void isAppealedWithinThirtyDays() {
        report("ada");
        decide(Action.REMOVE, "moderator");

        assertThat(refusalOf(() -> appeal("Late", NOW.plus(Duration.ofDays(30)).plusSeconds(1))))
                .isEqualTo("appeal-too-late");
        assertThat(appeal("In time", NOW.plus(Duration.ofDays(30)))).isTrue();
    }

    @Test
    void isNotAppealedWhereNothingIsAgainstTheAuthor() {
        report("ada");
        assertThat(refusalOf(() -> appeal("Why", NOW))).isEqualTo("nothing-to-appeal");
        decide(Action.KEEP, "moderator");

        assertThat(refusalOf(() -> appeal("Why", NOW))).isEqualTo("nothing-to-appeal");
    }

    @Test
    void leavesAnAppealToAnotherModerator() {
        report("ada");
        decide(Action.SUSPEND, "moderator");
        appeal("Please", NOW);

        assertThat(refusalOf(() -> overturn("moderator"))).isEqualTo("second-reviewer");
        assertThat(refusalOf(() -> overturn("author"))).isEqualTo("own-post");
        assertThat(overturn("leader")).isTrue();

        Consequence consequence = reported.consequence().orElseThrow();
        assertThat(consequence.fate()).isEqualTo(Fate.SHOWN);
        assertThat(consequence.measure()).isNull();
        assertThat(consequence.by()).isEqualTo("leader");
    }

    @Test
    void staysDecidedWhereTheAppealIsNotHeard() {
        report("ada");
        decide(Action.SUSPEND, "moderator");
        appeal("Please", NOW);

        reported.decideAppeal(AppealOutcome.UPHELD, "It was an insult.", Act.of("leader", NOW));

        assertThat(reported.status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(fate()).isEqualTo(Fate.REMOVED);
        assertThat(refusalOf(() -> overturn("other"))).isEqualTo("already-decided");
        assertThat(refusalOf(() -> appeal("Again", NOW))).isEqualTo("already-appealed");
    }

    @Test
    void waitsAgainAfterAnAppealWhereItWasReportedMeanwhile() {
        report("ada");
        decide(Action.WARN, "moderator");
        appeal("Please", NOW);
        report("ben");

        assertThat(reported.status()).isEqualTo(CaseStatus.APPEALED);
        overturn("leader");

        assertThat(reported.status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void postsAHeldSubmissionThatIsApproved() {
        ModerationCase held = held();

        held.decide(ruling(Action.APPROVE), Act.of("moderator", NOW));

        assertThat(held.consequence().orElseThrow().fate()).isEqualTo(Fate.POSTED);
        assertThat(refusalOf(() -> held.decide(ruling(Action.REMOVE), Act.of("moderator", NOW))))
                .isEqualTo("already-decided");
    }

    @Test
    void postsADeclinedSubmissionWhereTheAppealIsHeard() {
        ModerationCase held = held();
        held.decide(ruling(Action.REMOVE), Act.of("moderator", NOW));
        assertThat(held.consequence().orElseThrow().fate()).isEqualTo(Fate.AS_IT_IS);
        held.appeal("It is no advertisement", Act.of("author", NOW));

        held.decideAppeal(AppealOutcome.OVERTURNED, "Right.", Act.of("leader", NOW));

        assertThat(held.consequence().orElseThrow().fate()).isEqualTo(Fate.POSTED);
    }

    @Test
    void refusesActionsThatDoNotFit() {
        report("ada");

        assertThat(refusalOf(() -> decide(Action.APPROVE, "moderator"))).isEqualTo("action-not-of-kind");
        assertThat(refusalOf(() -> held().decide(ruling(Action.WARN), Act.of("moderator", NOW))))
                .isEqualTo("action-not-of-kind");
    }

    @Test
    void forgetsTheWordsOfErasedPeople() {
        report("ada");
        decide(Action.REMOVE, "moderator");
        appeal("I am Nia Newcomer", NOW);

        reported.forgetReporter("ada");
        reported.forgetAuthor(Act.ofPlatform(NOW));

        Decision decision = reported.decisions().getLast();
        assertThat(reported.reports().getFirst().note()).isNull();
        assertThat(reported.body()).isEmpty();
        assertThat(decision.ruling().reason()).isNull();
        assertThat(decision.appeal()).isNotNull().extracting(Appeal::text).isEqualTo("");
        assertThat(reported.status()).isEqualTo(CaseStatus.DECIDED);
    }

    @Test
    void closesTheHeldSubmissionsOfErasedPeople() {
        ModerationCase held = held();

        held.forgetAuthor(Act.ofPlatform(NOW));

        assertThat(held.status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(held.submission()).isNotNull().extracting(Submission::body).isEqualTo("");
        assertThat(refusalOf(() -> held.decide(ruling(Action.APPROVE), Act.of("moderator", NOW))))
                .isEqualTo("already-decided");
    }

    private static ModerationCase held() {
        Submission submission = new Submission(
                "community-1", "author", "topic-1", "post-2", "https://example.org", null, List.of(), null);
        return ModerationCase.held(submission, "forum-1", "newcomer-link", Act.of("author", NOW));
    }

    private boolean report(String memberId) {
        return reported.report(post, ReportReason.HARASSMENT, "It hurts", Act.of(memberId, NOW));
    }

    private boolean decide(Action action, String by) {
        return reported.decide(ruling(action), Act.of(by, NOW));
    }

    private boolean appeal(String text, Instant at) {
        return reported.appeal(text, Act.of("author", at));
    }

    private boolean overturn(String by) {
        return reported.decideAppeal(AppealOutcome.OVERTURNED, "It was no insult.", Act.of(by, NOW));
    }

    private Fate fate() {
        return reported.consequence().orElseThrow().fate();
    }

    private static Ruling ruling(Action action) {
        return new Ruling(
                action, action.isAdverse() ? "That hurts others." : null, action == Action.SUSPEND ? WEEK : null);
    }

    private static String refusalOf(Runnable refused) {
        return catchThrowableOfType(Refusal.class, refused::run).code();
    }
}
