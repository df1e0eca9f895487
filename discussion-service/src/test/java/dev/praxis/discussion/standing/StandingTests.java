package dev.praxis.discussion.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.standing.StandingFact.MemberSuspended;
import dev.praxis.discussion.standing.StandingFact.MemberWarned;
import dev.praxis.discussion.standing.StandingFact.SuspensionLifted;
import dev.praxis.discussion.standing.StandingFact.WarningWithdrawn;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Fact;
import dev.praxis.platform.fact.PendingFact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTests {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant SOON = NOW.plus(Duration.ofDays(7));
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));
    private static final Act ACT = Act.of("moderator", NOW);

    private final Standing standing = Standing.of("community-1", "member-1");

    @Test
    void countsEachWarningOnce() {
        standing.settle("case-1", warning("case-1"), ACT);
        standing.settle("case-1", warning("case-1"), ACT);
        standing.settle("case-2", warning("case-2"), ACT);

        assertThat(standing.warnings()).isEqualTo(2);
        assertThat(facts())
                .containsExactly(
                        new MemberWarned("community-1", "member-1", 1), new MemberWarned("community-1", "member-1", 2));
    }

    @Test
    void suspendsUntilTheLatestEnd() {
        standing.settle("case-1", new Measure("case-1", LATER, NOW), ACT);
        standing.settle("case-2", new Measure("case-2", SOON, NOW), ACT);

        assertThat(standing.suspendedUntil()).isEqualTo(LATER);
    }

    @Test
    void keepsOtherSuspensionsWhenOneIsLifted() {
        standing.settle("case-1", new Measure("case-1", LATER, NOW), ACT);
        standing.settle("case-2", new Measure("case-2", SOON, NOW), ACT);

        standing.settle("case-1", null, ACT);

        assertThat(standing.suspendedUntil()).isEqualTo(SOON);
        assertThat(facts()).last().isEqualTo(new SuspensionLifted("community-1", "member-1", SOON));
    }

    @Test
    void replacesAWarningByASuspension() {
        standing.settle("case-1", warning("case-1"), ACT);

        standing.settle("case-1", new Measure("case-1", SOON, NOW), ACT);

        assertThat(standing.warnings()).isZero();
        assertThat(facts())
                .containsExactly(
                        new MemberWarned("community-1", "member-1", 1),
                        new WarningWithdrawn("community-1", "member-1", 0),
                        new MemberSuspended("community-1", "member-1", SOON));
    }

    @Test
    void hasNothingToLiftWhereNothingWasImposed() {
        standing.settle("case-1", null, ACT);

        assertThat(facts()).isEmpty();
    }

    private static Measure warning(String cause) {
        return new Measure(cause, null, NOW);
    }

    private List<Fact> facts() {
        return standing.outbox().stream().map(PendingFact::fact).toList();
    }
}
