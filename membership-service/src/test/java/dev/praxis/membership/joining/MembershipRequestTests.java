package dev.praxis.membership.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.membership.joining.RequestFact.MembershipApproved;
import dev.praxis.membership.joining.RequestFact.MembershipDeclined;
import dev.praxis.membership.joining.RequestFact.MembershipRequestWithdrawn;
import dev.praxis.membership.joining.RequestFact.MembershipRequested;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Fact;
import dev.praxis.platform.fact.PendingFact;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipRequestTests {

    private static final Act ACT = Act.of("bob", Instant.parse("2026-03-01T09:00:00Z"));
    private static final Act LATER = Act.of("bob", ACT.time().plus(MembershipRequest.COOL_DOWN));

    private final MembershipRequest request = MembershipRequest.first("c1", "bob", application("Because"), ACT);

    @Test
    void replacesTheAnswersWhileItWaits() {
        request.repeat(application("Curious"), LATER);

        assertThat(request.answers()).containsExactly("Curious");
        assertThat(request.since()).isEqualTo(ACT.time());
        assertThat(facts()).containsExactly(new MembershipRequested("c1", "bob"));
    }

    @Test
    void isDecidedOnce() {
        request.decide(Decision.APPROVED, null, ACT);
        request.decide(Decision.APPROVED, null, ACT);

        assertThat(facts()).last().isEqualTo(new MembershipApproved("c1", "bob"));
        assertThat(facts()).hasSize(2);
        assertThatThrownBy(() -> request.decide(Decision.DECLINED, "No", ACT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-decided"));
    }

    @Test
    void coolsDownAfterItWasDeclined() {
        request.decide(Decision.DECLINED, "No room", ACT);

        assertThat(facts()).last().isEqualTo(new MembershipDeclined("c1", "bob"));
        assertThat(request.reason()).isEqualTo("No room");
        assertThatThrownBy(() -> request.repeat(application("Please"), ACT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("declined-recently"));
    }

    @Test
    void mayBeMadeAgainAWeekAfterItWasDeclined() {
        request.decide(Decision.DECLINED, "No room", ACT);

        request.repeat(application("Please"), LATER);

        assertThat(request.pending()).isTrue();
        assertThat(request.reason()).isNull();
        assertThat(facts()).filteredOn(MembershipRequested.class::isInstance).hasSize(2);
    }

    @Test
    void forgetsTheAnswersWhenItIsWithdrawn() {
        request.withdraw(ACT);

        assertThat(request.answers()).isEmpty();
        assertThat(facts()).last().isEqualTo(new MembershipRequestWithdrawn("c1", "bob"));
        assertThatThrownBy(() -> request.decide(Decision.APPROVED, null, ACT)).isInstanceOf(Refusal.class);
    }

    @Test
    void namesTheQuestionsThatAreNotAnswered() {
        Application application = new Application(List.of("Because", "  "), 0, "p1");

        assertThatThrownBy(() -> application.requireAnswersTo(List.of("Why?", "Who?", "Where?")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting("field")
                                .containsExactly("answers[1]", "answers[2]"));
    }

    @Test
    void takesNoMoreAnswersThanThereAreQuestions() {
        Application application = new Application(List.of("Because", "Me"), 0, "p1");

        assertThatThrownBy(() -> application.requireAnswersTo(List.of("Why?"))).isInstanceOf(Refusal.class);
    }

    private List<Fact> facts() {
        return request.outbox().stream().map(PendingFact::fact).toList();
    }

    private static Application application(String answer) {
        return new Application(List.of(answer), 0, "p1");
    }
}
