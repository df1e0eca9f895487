package dev.praxis.discussion.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.praxis.discussion.post.RecentPost;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatelyPostedTests {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    @Test
    void refusesOneMoreThanAMinuteAllowsAndTellsWhenToComeBack() {
        LatelyPosted lately = new LatelyPosted(List.of(secondsAgo(5), secondsAgo(20), secondsAgo(50)), NOW);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> lately.requireLeisure(3));

        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOO_MANY);
        assertThat(refusal.retryAfterSeconds()).isEqualTo(11);
    }

    @Test
    void forgetsWhatIsOlderThanAMinute() {
        LatelyPosted lately = new LatelyPosted(List.of(secondsAgo(5), secondsAgo(20), secondsAgo(61)), NOW);

        assertThatCode(() -> lately.requireLeisure(3)).doesNotThrowAnyException();
    }

    @Test
    void countsTheSameText() {
        LatelyPosted lately = new LatelyPosted(
                List.of(new RecentPost("a", NOW, 7L), new RecentPost("b", NOW, null), new RecentPost("c", NOW, 7L)),
                NOW);

        assertThat(lately.times(7)).isEqualTo(2);
        assertThat(lately.times(8)).isZero();
    }

    private static RecentPost secondsAgo(int seconds) {
        return new RecentPost("post-" + seconds, NOW.minusSeconds(seconds), 1L);
    }
}
