package dev.praxis.membership.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.membership.community.Admission;
import dev.praxis.membership.invitation.Pass;
import dev.praxis.membership.joining.JoiningPolicy.Way;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JoiningPolicyTests {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Pass PASS = new Pass("i1", NOW);

    @Test
    void letsEverybodyIntoAnOpenCommunity() {
        assertThat(JoiningPolicy.wayInto(Admission.OPEN, false, null)).isEqualTo(new Way.In(HowJoined.OPEN, null));
    }

    @Test
    void letsPeopleAskWhereAModeratorDecides() {
        assertThat(JoiningPolicy.wayInto(Admission.REQUEST, false, null)).isEqualTo(new Way.Ask());
    }

    @Test
    void refusesWhoIsNotInvited() {
        assertThatThrownBy(() -> JoiningPolicy.wayInto(Admission.INVITATION, false, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("invitation-required"));
    }

    @ParameterizedTest
    @EnumSource(Admission.class)
    void letsInvitedPeopleInEverywhere(Admission joining) {
        assertThat(JoiningPolicy.wayInto(joining, true, PASS)).isEqualTo(new Way.In(HowJoined.INVITATION, "i1"));
    }

    @Test
    void letsRemovedPeopleOnlyAsk() {
        assertThat(JoiningPolicy.wayInto(Admission.OPEN, true, null)).isEqualTo(new Way.Ask());
    }

    @Test
    void letsRemovedPeopleInOnlyByAnInvitationThatIsYounger() {
        assertThat(JoiningPolicy.admits(PASS, null)).isTrue();
        assertThat(JoiningPolicy.admits(PASS, NOW.minusSeconds(1))).isTrue();
        assertThat(JoiningPolicy.admits(PASS, NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 3", "3, 3"})
    void acceptsTheGuidelinesInForce(int current, int accepted) {
        assertThatCode(() -> JoiningPolicy.requireGuidelines(current, accepted)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "3, 2", "3, 4"})
    void refusesWhoDoesNotAcceptTheGuidelinesInForce(int current, int accepted) {
        assertThatThrownBy(() -> JoiningPolicy.requireGuidelines(current, accepted))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("version 3");
    }
}
