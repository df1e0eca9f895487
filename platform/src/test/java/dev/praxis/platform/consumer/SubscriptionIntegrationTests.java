package dev.praxis.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.platform.consumer.ConsumerFixtures.Plant;
import dev.praxis.platform.consumer.ConsumerFixtures.Planted;
import dev.praxis.platform.tally.RunningTallies;
import dev.praxis.platform.test.Backends;
import dev.praxis.platform.test.FactFeed;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class SubscriptionIntegrationTests {

    private static final String FACTS = "praxis.garden.events";
    private static final String PLANTS = "praxis.garden.plants";

    private final Diary diary = new Diary();
    private final FactFeed feed = new FactFeed(Backends.ofThisJvm().kafka());
    private final FactProbe probe = new FactProbe(Backends.ofThisJvm().kafka(), "garden");
    private final RunningTallies service = RunningTallies.with(ConsumerFixtures.class)
            .bean(Diary.class, diary)
            .set("praxis.consumer.first-pause=20ms")
            .set("praxis.consumer.retries=3")
            // One partition keeps the order over all keys, so that the last state comes after all others.
            .set("praxis.topics.partitions=1")
            .start();

    @AfterAll
    void stop() {
        probe.close();
        feed.close();
        service.close();
    }

    @Test
    void handsAFactWithItsAttributesToItsReaction() {
        String subject = fresh();
        String factId = feed.fact("garden", "Planted", subject, 7, new Planted("rose", 2));

        await().untilAsserted(() -> assertThat(diary.of("counts", subject)).hasSize(1));

        ReceivedFact<Planted> fact = diary.of("counts", subject).getFirst();
        assertThat(fact.id()).isEqualTo(factId);
        assertThat(fact.sequence()).isEqualTo(7);
        assertThat(fact.type()).isEqualTo("Planted");
        assertThat(fact.data()).isEqualTo(new Planted("rose", 2));
        assertThat(fact.actor()).isNull();
    }

    @Test
    void reactsOnceToARepeatedFact() {
        String subject = fresh();
        String factId = feed.fact("garden", "Planted", subject, 1, new Planted("rose", 1));
        feed.fact(factId, "garden", "Planted", subject, 1, new Planted("rose", 1));
        feed.fact("garden", "Planted", subject, 2, new Planted("tulip", 1));

        await().untilAsserted(() -> assertThat(diary.of("notices", subject)).hasSize(2));

        assertThat(diary.of("notices", subject))
                .extracting(ReceivedFact::sequence)
                .containsExactly(1L, 2L);
    }

    @Test
    void ignoresFieldsItDoesNotKnow() {
        String subject = fresh();
        feed.fact("garden", "Planted", subject, 1, Map.of("plant", "rose", "count", 1, "scent", "sweet"));

        await().untilAsserted(() -> assertThat(diary.of("counts", subject)).hasSize(1));

        assertThat(diary.of("counts", subject).getFirst().data()).isEqualTo(new Planted("rose", 1));
    }

    @Test
    void retriesAReactionThatFailsForAWhile() {
        String subject = fresh();
        String factId = fresh();
        diary.fail(factId, 2);
        feed.fact(factId, "garden", "Planted", subject, 1, new Planted("rose", 1));

        await().untilAsserted(() -> assertThat(diary.of("counts", subject)).isNotEmpty());

        assertThat(diary.of("counts", subject)).hasSize(1);
    }

    @Test
    void putsAPoisonousRecordAsideAndGoesOn() {
        String subject = fresh();
        feed.send(FACTS, subject, FactFeed.headers(subject, "garden", "Planted", subject, 1), "{\"plant\": ");
        feed.send(FACTS, subject, Map.of(), "{}");
        feed.fact("garden", "Planted", subject, 2, new Planted("rose", 1));

        await().untilAsserted(() -> assertThat(diary.of("notices", subject)).hasSize(1));
        PublishedRecord unparsable = deadLetter("notices", subject, true);
        PublishedRecord headless = deadLetter("notices", subject, false);

        assertThat(unparsable.header("praxis-reason")).contains("No Planted");
        assertThat(unparsable.value()).isEqualTo("{\"plant\": ");
        assertThat(headless.header("praxis-reason")).contains("ce_type is missing");
    }

    @Test
    void keepsTheNewestStateWhateverTheOrder() {
        String plant = fresh();
        feed.state(PLANTS, "PlantState", plant, 2, Map.of("name", "new"));
        feed.state(PLANTS, "PlantState", plant, 1, Map.of("name", "old"));

        awaitAllStates();

        assertThat(plant(plant)).extracting(replica -> replica.name).isEqualTo("new");
    }

    @Test
    void removesWhatHasEndedAndLetsNoOlderStateBringItBack() {
        String plant = fresh();
        feed.state(PLANTS, "PlantState", plant, 1, Map.of("name", "rose"));
        await().until(() -> plant(plant) != null);
        feed.tombstone(PLANTS, "PlantState", plant, 3);
        feed.state(PLANTS, "PlantState", plant, 2, Map.of("name", "late"));

        awaitAllStates();

        assertThat(plant(plant)).isNull();
    }

    @Test
    void removesAStateThatIsNotToBeKeptAnyMore() {
        String plant = fresh();
        feed.state(PLANTS, "PlantState", plant, 1, Map.of("name", "rose"));
        feed.state(PLANTS, "PlantState", plant, 2, Map.of("name", "rose", "hidden", true));

        awaitAllStates();

        assertThat(plant(plant)).isNull();
    }

    @Test
    void tellsEveryInstanceWhatHappensFromItsStartOn() {
        String subject = fresh();

        await().untilAsserted(() -> {
            feed.fact("garden", "Planted", subject, 1, new Planted("rose", 1));
            assertThat(diary.of("live", subject)).isNotEmpty();
        });

        assertThat(diary.of("live", subject)).allMatch(fact -> fact.subject().equals(subject));
    }

    private PublishedRecord deadLetter(String consumer, String subject, boolean withId) {
        return probe.awaitRecord(
                FACTS + ".tally." + consumer + ".dlt",
                letter -> letter.key().equals(subject) && letter.headers().containsKey("ce_id") == withId);
    }

    /** Publishes one more state to the only partition: once it is kept, all before it were handled. */
    private void awaitAllStates() {
        String last = fresh();
        feed.state(PLANTS, "PlantState", last, 1, Map.of("name", "last"));
        await().until(() -> plant(last) != null);
    }

    private @Nullable Plant plant(String id) {
        return service.mongo().findById(id, Plant.class);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
