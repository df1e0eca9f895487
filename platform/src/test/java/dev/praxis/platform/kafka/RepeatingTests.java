package dev.praxis.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeatingTests {

    private final AtomicInteger rounds = new AtomicInteger();
    private final Repeating repeating = new Repeating("test", Duration.ofMillis(5), rounds::incrementAndGet);

    @AfterEach
    void end() {
        repeating.close();
    }

    @Test
    void goesOnAfterItWasStoppedAndStarted() {
        repeating.start();
        await().untilAsserted(() -> assertThat(rounds).hasValueGreaterThan(2));
        repeating.close();
        int before = rounds.get();

        repeating.start();

        await().untilAsserted(() -> assertThat(rounds).hasValueGreaterThan(before + 3));
    }

    @Test
    void goesOnAfterARoundThatFailed() {
        Repeating failing = new Repeating("failing", Duration.ofMillis(5), () -> {
            rounds.incrementAndGet();
            throw new IllegalStateException("This round fails");
        });

        failing.start();

        await().untilAsserted(() -> assertThat(rounds).hasValueGreaterThan(2));
        failing.close();
    }
}
