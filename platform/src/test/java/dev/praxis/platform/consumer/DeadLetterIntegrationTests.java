package dev.praxis.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.platform.consumer.ConsumerFixtures.Planted;
import dev.praxis.platform.tally.RunningTallies;
import dev.praxis.platform.test.Backends;
import dev.praxis.platform.test.FactFeed;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class DeadLetterIntegrationTests {

    private static final String LETTERS = "praxis.garden.events.tally.notices.dlt";

    private final Diary diary = new Diary();
    private final FactFeed feed = new FactFeed(Backends.ofThisJvm().kafka());
    private final FactProbe probe = new FactProbe(Backends.ofThisJvm().kafka(), "garden");
    private final RunningTallies one = instance();
    private final RunningTallies two = instance();

    private RunningTallies instance() {
        return RunningTallies.with(ConsumerFixtures.class)
                .bean(Diary.class, diary)
                .set("praxis.consumer.first-pause=20ms")
                .set("praxis.consumer.retries=2")
                .set("management.endpoints.web.exposure.include=deadletters")
                .start();
    }

    @AfterAll
    void stop() {
        probe.close();
        feed.close();
        one.close();
        two.close();
    }

    @Test
    void replaysADeadLetterOnceItsCauseIsGone() throws Exception {
        String subject = UUID.randomUUID().toString();
        String factId = UUID.randomUUID().toString();
        diary.fail(factId, Integer.MAX_VALUE);
        feed.fact(factId, "garden", "Planted", subject, 1, new Planted("rose", 1));
        PublishedRecord letter = probe.awaitRecord(LETTERS, found -> found.key().equals(subject));
        assertThat(letter.header("praxis-reason")).isEqualTo("IllegalStateException: not yet");
        assertThat(letter.header("praxis-origin")).startsWith("praxis.garden.events-");
        assertThat(letter.id()).isEqualTo(factId);
        diary.fail(factId, 0);
        DeadLettersEndpoint endpoint = one.bean(DeadLettersEndpoint.class);
        assertThat(endpoint.counts().get("notices")).isPositive();

        DeadLetterReplay.Outcome outcome = endpoint.replay("notices");

        assertThat(outcome).isNotNull();
        assertThat(outcome.taken()).isPositive();
        assertThat(diary.of("notices", subject)).hasSize(1);
        assertThat(endpoint.counts()).containsEntry("notices", (long) outcome.failedAgain());
    }

    @Test
    void reactsOnceOverTwoInstances() {
        String subject = UUID.randomUUID().toString();
        List<String> facts = IntStream.range(0, 50)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();

        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < facts.size(); i++) {
                feed.fact(facts.get(i), "garden", "Planted", subject, i + 1, new Planted("rose", i));
            }
        }
        feed.fact("garden", "Planted", subject, 51, new Planted("last", 51));

        await().untilAsserted(() -> assertThat(diary.of("notices", subject)).hasSize(51));
        assertThat(diary.of("notices", subject)).extracting(ReceivedFact::id).doesNotHaveDuplicates();
    }
}
