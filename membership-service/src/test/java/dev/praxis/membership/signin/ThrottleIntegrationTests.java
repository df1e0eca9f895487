package dev.praxis.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.test.AdjustableClock;
import dev.praxis.platform.test.ServiceIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@ServiceIntegrationTest
class ThrottleIntegrationTests {

    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2027-01-01T00:00:00Z"));
    private final String subject = UUID.randomUUID() + "@example.org";

    @Autowired
    private MongoOperations mongo;

    @Test
    void letsTheSubjectTryAgainAfterTheWait() {
        Throttle throttle = new Throttle(mongo, clock);
        IntStream.range(0, 5).forEach(i -> throttle.attempt(subject));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> throttle.attempt(subject));
        clock.advance(Duration.ofSeconds(1));

        assertThat(refusal.retryAfterSeconds()).isPositive();
        assertThatCode(() -> throttle.attempt(subject)).doesNotThrowAnyException();
    }

    @Test
    void countsForAllInstancesTogether() {
        Throttle one = new Throttle(mongo, clock);
        Throttle other = new Throttle(mongo, clock);
        IntStream.range(0, 5).forEach(i -> (i % 2 == 0 ? one : other).attempt(subject));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> other.attempt(subject));

        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOO_MANY);
    }

    @Test
    void letsNoRushOfGuessesSlipThrough() {
        Throttle throttle = new Throttle(mongo, clock);
        AtomicInteger let = new AtomicInteger();

        IntStream.range(0, 40).parallel().forEach(i -> {
            try {
                throttle.attempt(subject);
                let.incrementAndGet();
            } catch (Refusal waiting) {
                assertThat(waiting.reason()).isEqualTo(Refusal.Reason.TOO_MANY);
            }
        });

        assertThat(let).hasValue(5);
    }

    @Test
    void forgetsTheFailuresAfterASuccess() {
        Throttle throttle = new Throttle(mongo, clock);
        IntStream.range(0, 4).forEach(i -> throttle.attempt(subject));

        throttle.succeeded(subject);

        assertThatCode(() -> IntStream.range(0, 5).forEach(i -> throttle.attempt(subject)))
                .doesNotThrowAnyException();
    }
}
