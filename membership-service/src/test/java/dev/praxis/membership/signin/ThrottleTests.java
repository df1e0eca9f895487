package dev.praxis.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTests {

    @ParameterizedTest
    @CsvSource({"1, PT0S", "4, PT0S", "5, PT1S", "6, PT2S", "7, PT4S", "14, PT8M32S", "15, PT15M", "1000, PT15M"})
    void doublesThePauseUpToAQuarterOfAnHour(int count, Duration pause) {
        assertThat(Throttle.pause(count, 5)).isEqualTo(pause);
    }
}
