package dev.praxis.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class RepeatingTests {

    private final AtomicInteger rounds = new AtomicInteger();
    private final Repeating repeating = new Repeating("test", Duration.ofMillis(5), rounds::incrementAndGet);

    @AfterEach
    void end() {
        repeating.stop();
    }

    @Test
    void goesOnAfterItWasStoppedAndStarted() {
        repeating.start();
        await().untilAsserted(() -> assertThat(rounds).hasValueGreaterThan(2));
        repeating.stop();
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
        failing.stop();
    }

    @Test
    void doesNoMoreRoundsOnceItIsFinishedFromWithin() {
        AtomicReference<Repeating> itself = new AtomicReference<>();
        Repeating once = new Repeating("once", Duration.ofMillis(5), () -> {
            rounds.incrementAndGet();
            itself.get().finish();
        });
        itself.set(once);

        once.start();

        await().until(() -> !once.isRunning());
        assertThat(rounds).hasValue(1);
    }

    @Test
    void interruptsARoundThatRunsWhenItIsStopped() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Repeating endless = new Repeating("endless", Duration.ofMillis(5), () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
        });
        endless.start();
        await().until(() -> begun.getCount() == 0);

        endless.stop();

        await().until(() -> interrupted.getCount() == 0);
    }

    @Test
    void runsForAsLongAsTheContextWhereItIsABean() {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.registerBean(Repeating.class, () -> repeating);

            context.refresh();

            await().untilAsserted(() -> assertThat(rounds).hasValueGreaterThan(2));
            assertThat(repeating.isRunning()).isTrue();
        }
        assertThat(repeating.isRunning()).isFalse();
    }
}
