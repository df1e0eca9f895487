package dev.praxis.discussion.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributionTests {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "true, false, 0, 3",
        "false, true, 0, 1",
        "true, true, 0, 4",
        "true, false, 180, 1.5",
        "false, true, 360, 0.25",
        "true, false, -1, 3"
    })
    void weighsByWhatBecameOfItAndByItsAge(boolean accepted, boolean appreciated, int days, double weight) {
        Instant at = NOW.minus(Duration.ofDays(days));
        Contribution contribution = new Contribution("p", "t", "c", List.of("nights"), "m", accepted, appreciated, at);

        assertThat(contribution.weight(NOW)).isCloseTo(weight, within(0.001));
        assertThat(Contribution.of(contribution.document())).isEqualTo(contribution);
    }
}
