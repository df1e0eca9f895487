package dev.praxis.membership.community;

import static dev.praxis.membership.community.CommunityFixtures.FOUNDED;
import static dev.praxis.membership.community.CommunityFixtures.by;
import static dev.praxis.membership.community.CommunityFixtures.charter;
import static dev.praxis.membership.community.CommunityFixtures.facts;
import static dev.praxis.membership.community.CommunityFixtures.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.membership.community.CommunityFact.CharterReviewDue;
import dev.praxis.membership.community.CommunityFact.CharterRevised;
import dev.praxis.membership.community.CommunityFact.CommunityChanged;
import dev.praxis.membership.community.CommunityFact.CommunityClosed;
import dev.praxis.membership.community.CommunityFact.CommunityFounded;
import dev.praxis.membership.community.CommunityFact.RoleAssigned;
import dev.praxis.membership.community.CommunityFact.TermOverdue;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunityTests {

    private final Community community = CommunityFixtures.founded("c1", "ann");

    @Test
    void isLedByItsFounder() {
        CommunityRole role = community.roleOf("ann");

        assertThat(role).isEqualTo(CommunityRole.LEADER);
        assertThat(facts(community))
                .containsExactly(new CommunityFounded("c1", "ann", Admission.OPEN, Visibility.LISTED));
    }

    @Test
    void isFoundByTheWordsOfItsNameAndDomain() {
        community.revise(charter("Programación, JVM"), by("ann"));

        assertThat(community.words()).containsExactly("java", "users", "programacion", "jvm");
    }

    @Test
    void numbersTheVersionsOfItsCharter() {
        community.revise(charter("Kotlin"), by("ann"));

        assertThat(community.charter().number()).isEqualTo(2);
        assertThat(community.charter().author()).isEqualTo("ann");
        assertThat(facts(community)).last().isEqualTo(new CharterRevised("c1", 2));
    }

    @Test
    void makesNoNewVersionOfTheSameCharter() {
        community.revise(charter("Java"), by("ann"));

        assertThat(community.charter().number()).isEqualTo(1);
        assertThat(facts(community)).hasSize(1);
    }

    @Test
    void namesWhatChangedInItsSettings() {
        CommunitySettings next = settings("java", "Java People", Admission.REQUEST);

        community.change(next, LocalDate.of(2027, 1, 1), by("ann"));

        assertThat(facts(community))
                .last()
                .isEqualTo(new CommunityChanged(
                        "c1", List.of("name", "joining", "reviewOn"), Admission.REQUEST, Visibility.LISTED));
    }

    @Test
    void recordsNothingWhereNothingChanges() {
        community.change(community.settings(), community.reviewOn(), by("ann"));

        assertThat(facts(community)).hasSize(1);
    }

    @Test
    void remindsOfAReviewOnce() {
        LocalDate due = LocalDate.of(2026, 9, 1);

        community.announceReview(due.minusDays(1), platformAt(FOUNDED));
        community.announceReview(due, platformAt(FOUNDED));
        community.announceReview(due.plusDays(1), platformAt(FOUNDED));

        assertThat(facts(community))
                .filteredOn(CharterReviewDue.class::isInstance)
                .hasSize(1);
    }

    @Test
    void remindsAgainOfAnotherDate() {
        community.announceReview(LocalDate.of(2026, 9, 1), platformAt(FOUNDED));
        community.change(community.settings(), LocalDate.of(2027, 9, 1), by("ann"));

        community.announceReview(LocalDate.of(2027, 9, 1), platformAt(FOUNDED));

        assertThat(facts(community))
                .filteredOn(CharterReviewDue.class::isInstance)
                .hasSize(2);
    }

    @Test
    void neverLosesItsLastLeader() {
        assertThatThrownBy(() -> community.assign("ann", CommunityRole.MODERATOR, null, null, by("ann")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("last-leader"));
        assertThatThrownBy(() -> community.releaseRole("ann", by("ann")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("last-leader"));
        assertThat(community.roleOf("ann")).isEqualTo(CommunityRole.LEADER);
    }

    @Test
    void letsALeaderGoWhereAnotherLeads() {
        community.assign("bob", CommunityRole.LEADER, "Chair", null, by("ann"));

        community.releaseRole("ann", by("ann"));

        assertThat(community.roleOf("ann")).isEqualTo(CommunityRole.MEMBER);
        assertThat(facts(community))
                .endsWith(
                        new RoleAssigned("c1", "bob", CommunityRole.LEADER, null),
                        new RoleAssigned("c1", "ann", CommunityRole.MEMBER, null));
    }

    @Test
    void recordsNothingWhereARoleIsGivenAgain() {
        community.assign("bob", CommunityRole.MODERATOR, null, null, by("ann"));

        community.assign("bob", CommunityRole.MODERATOR, null, null, by("ann"));

        assertThat(facts(community)).filteredOn(RoleAssigned.class::isInstance).hasSize(1);
    }

    @Test
    void endsTermsThatAreOver() {
        Instant until = FOUNDED.plus(Duration.ofDays(30));
        community.assign("bob", CommunityRole.MODERATOR, null, until, by("ann"));

        community.endTerms(platformAt(until));

        assertThat(community.roleOf("bob")).isEqualTo(CommunityRole.MEMBER);
        assertThat(community.nextTermEnd()).isNull();
    }

    @Test
    void extendsTheTermOfTheLastLeader() {
        Instant until = FOUNDED.plus(Duration.ofDays(30));
        community.assign("ann", CommunityRole.LEADER, null, until, by("ann"));

        community.endTerms(platformAt(until));
        community.endTerms(platformAt(until.plusSeconds(60)));

        assertThat(community.roleOf("ann")).isEqualTo(CommunityRole.LEADER);
        assertThat(community.leadership().heldBy("ann"))
                .hasValueSatisfying(held -> assertThat(held.overdue()).isTrue());
        assertThat(facts(community)).filteredOn(TermOverdue.class::isInstance).hasSize(1);
        assertThat(community.nextTermEnd()).isNull();
    }

    @Test
    void endsAnOverdueTermOnceAnotherLeads() {
        Instant until = FOUNDED.plus(Duration.ofDays(30));
        community.assign("ann", CommunityRole.LEADER, null, until, by("ann"));
        community.endTerms(platformAt(until));
        community.assign("bob", CommunityRole.LEADER, null, null, Act.of("ann", until.plusSeconds(60)));

        community.endTerms(platformAt(until.plusSeconds(120)));

        assertThat(community.roleOf("ann")).isEqualTo(CommunityRole.MEMBER);
        assertThat(community.roleOf("bob")).isEqualTo(CommunityRole.LEADER);
    }

    @Test
    void keepsTheLaterOfTwoLeadersWhoseTermsAreOver() {
        Instant until = FOUNDED.plus(Duration.ofDays(30));
        community.assign("bob", CommunityRole.LEADER, null, until, by("ann"));
        community.assign("ann", CommunityRole.LEADER, null, until.plusSeconds(1), by("ann"));

        community.endTerms(platformAt(until.plusSeconds(60)));

        assertThat(community.roleOf("bob")).isEqualTo(CommunityRole.MEMBER);
        assertThat(community.roleOf("ann")).isEqualTo(CommunityRole.LEADER);
    }

    @Test
    void closesOnce() {
        community.close(by("ann"));
        community.close(by("ann"));

        assertThat(community.isActive()).isFalse();
        assertThat(facts(community))
                .filteredOn(CommunityClosed.class::isInstance)
                .hasSize(1);
        assertThatThrownBy(() -> community.revise(charter("Other"), by("ann"))).isInstanceOf(Refusal.class);
    }

    @Test
    void forgetsWhoFoundedItAndWroteItsCharter() {
        community.forget("ann");

        assertThat(community.charter().author()).isNull();
        assertThat(community.charter().charter().domain()).isEqualTo("Java");
    }

    private static Act platformAt(Instant time) {
        return Act.ofPlatform(time);
    }
}
