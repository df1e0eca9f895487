package dev.praxis.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestartPausesTests {

    private final RestartPauses pauses = new RestartPauses();

    @Test
    void growUpToHalfAMinute() {
        assertThat(Stream.generate(() -> pauses.after(Duration.ofSeconds(5)).toSeconds())
                        .limit(7))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void beginAnewAfterAMinuteOfHealth() {
        pauses.after(Duration.ZERO);
        pauses.after(Duration.ZERO);

        Duration pause = pauses.after(Duration.ofMinutes(1));

        assertThat(pause).isEqualTo(Duration.ofSeconds(1));
    }
}
