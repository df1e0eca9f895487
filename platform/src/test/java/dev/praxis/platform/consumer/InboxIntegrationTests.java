package dev.praxis.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.praxis.platform.consumer.Inbox.Effect;
import dev.praxis.platform.test.AdjustableClock;
import dev.praxis.platform.test.Backends;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class InboxIntegrationTests {

    private final MongoClient client = MongoClients.create(Backends.ofThisJvm().mongodb());
    private final AdjustableClock clock = new AdjustableClock(Instant.now());
    private final Inbox one = inbox();
    private final Inbox two = inbox();
    private final AtomicInteger effects = new AtomicInteger();
    private final String fact = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void letsAnEffectHappenOnceOverAllInstances() throws Exception {
        one.once("notices", fact, effects::incrementAndGet);
        two.once("notices", fact, effects::incrementAndGet);

        assertThat(effects).hasValue(1);
    }

    @Test
    void keepsConsumersApart() throws Exception {
        one.once("notices", fact, effects::incrementAndGet);
        one.once("badges", fact, effects::incrementAndGet);

        assertThat(effects).hasValue(2);
    }

    @Test
    void makesOthersWaitWhileAnEffectIsUnderWay() throws Exception {
        one.once("notices", fact, () -> {
            effects.incrementAndGet();
            assertThatThrownBy(() -> two.once("notices", fact, effects::incrementAndGet))
                    .isInstanceOf(ClaimedElsewhereException.class);
        });

        assertThat(effects).hasValue(1);
    }

    @Test
    void letsAnEffectThatFailedHappenAgain() throws Exception {
        Effect failing = () -> {
            throw new IllegalStateException("not yet");
        };
        assertThatThrownBy(() -> one.once("notices", fact, failing)).hasMessage("not yet");

        two.once("notices", fact, effects::incrementAndGet);

        assertThat(effects).hasValue(1);
    }

    @Test
    void takesOverWhatADeadInstanceHasClaimed() throws Exception {
        one.once("notices", fact, () -> {
            clock.advance(Duration.ofSeconds(61));
            two.once("notices", fact, effects::incrementAndGet);
        });

        two.once("notices", fact, effects::incrementAndGet);

        assertThat(effects).hasValue(1);
    }

    private Inbox inbox() {
        Inbox inbox = new Inbox(
                new MongoTemplate(client, "praxis-inbox"),
                clock,
                new ConsumerProperties(
                        1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofDays(14), Duration.ofSeconds(60)));
        inbox.afterSingletonsInstantiated();
        return inbox;
    }
}
