package dev.praxis.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.platform.tally.RunningTallies;
import dev.praxis.platform.tally.Tally;
import dev.praxis.platform.tally.TallyState;
import dev.praxis.platform.test.Backends;
import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class RelayIntegrationTests {

    private static final String STATES = "praxis.tally.tallies";

    private RunningTallies tallies;
    private FactProbe probe;

    @BeforeAll
    void start() {
        // No sweeper: it would hide that a save did not hand its facts over.
        tallies = RunningTallies.start("praxis.relay.sweep-after=1h");
        probe = new FactProbe(Backends.ofThisJvm().kafka(), "tally");
    }

    @AfterAll
    void stop() {
        probe.close();
        tallies.close();
    }

    @Test
    void sendsAFactAsACloudEvent() {
        String id = tallies.open();
        tallies.raise(id);

        PublishedRecord raised = probe.await("TallyRaised", id);

        assertThat(raised.topic()).isEqualTo("praxis.tally.events");
        assertThat(raised.key()).isEqualTo(id);
        assertThat(raised.value()).isEqualTo("{\"by\":1,\"total\":1}");
        assertThat(raised.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "dev.praxis.tally.TallyRaised.v1")
                .containsEntry("ce_source", "/tally-service")
                .containsEntry("ce_subject", id)
                .containsEntry("ce_sequence", "2")
                .containsEntry("ce_communityid", "community-of-" + id)
                .containsEntry("ce_actor", "member-1")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time")
                .doesNotContainKey("traceparent");
        assertThat(UUID.fromString(raised.id()).version()).isEqualTo(7);
    }

    @Test
    void clearsTheOutboxWithoutANewRevision() {
        String id = tallies.open();

        await().untilAsserted(() -> assertThat(tallies.load(id).outbox()).isEmpty());

        assertThat(tallies.load(id).outboxSince()).isNull();
        assertThat(tallies.load(id).revision()).isZero();
        assertThat(tallies.load(id).sequence()).isEqualTo(1);
    }

    @Test
    void sendsTheLatestStateAfterTheFacts() {
        String id = tallies.open();
        tallies.raise(id);
        tallies.raise(id);

        PublishedRecord state = probe.awaitState(STATES, id, latest -> latest.sequence() == 3);

        assertThat(state.type()).isEqualTo("TallyState");
        assertThat(state.dataAs(TallyState.class)).isEqualTo(new TallyState("of " + id, 2));
        assertThat(probe.typesOf(id)).containsExactly("TallyOpened", "TallyRaised", "TallyRaised");
    }

    @Test
    void deletesAnEndedAggregateAfterItsTombstone() {
        String id = tallies.open();
        Tally tally = tallies.load(id);
        tally.close(RunningTallies.now());
        tallies.mongo().save(tally);

        PublishedRecord tombstone = probe.awaitTombstone(STATES, id);
        await().untilAsserted(() ->
                assertThat(tallies.mongo().findById(id, Tally.class)).isNull());

        assertThat(tombstone.sequence()).isEqualTo(2);
        assertThat(tombstone.header("ce_type")).isEqualTo("dev.praxis.tally.TallyState.v1");
        assertThat(probe.typesOf(id)).containsExactly("TallyOpened", "TallyClosed");
    }

    @Test
    void sendsTheFactsOfManyAggregatesInsertedTogether() {
        List<Tally> many = List.of(
                Tally.opened(UUID.randomUUID().toString(), "one", RunningTallies.now()),
                Tally.opened(UUID.randomUUID().toString(), "two", RunningTallies.now()));

        tallies.mongo().insertAll(many);

        assertThat(many)
                .allSatisfy(tally -> assertThat(
                                probe.await("TallyOpened", tally.id()).sequence())
                        .isEqualTo(1));
    }
}
