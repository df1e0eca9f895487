package dev.praxis.platform.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.platform.test.FactProbe;
import dev.praxis.platform.test.PublishedRecord;
import dev.praxis.platform.test.ServiceIntegrationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

@ServiceIntegrationTest
@TestPropertySource(properties = {"praxis.service=tally", "spring.mongodb.database=praxis-tally-operated"})
class TallyServiceIntegrationTests {

    private static final String STATES = "praxis.tally.tallies";

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private FactProbe probe;

    @LocalServerPort
    private int port;

    @Test
    void sendsAllStatesOfATopicAgainWhenAsked() {
        Tally tally = mongo.insert(Tally.opened(UUID.randomUUID().toString(), "again", RunningTallies.now()));
        probe.awaitState(STATES, tally.id());
        await().until(() -> outboxIsEmpty(tally.id()));

        String answer = RestClient.create("http://localhost:" + port)
                .post()
                .uri("/actuator/relay/{topic}", STATES)
                .contentType(MediaType.APPLICATION_JSON)
                .retrieve()
                .body(String.class);

        assertThat(answer).isEqualTo("{\"states\":1}");
        List<PublishedRecord> states = probe.read(STATES).stream()
                .filter(state -> state.key().equals(tally.id()))
                .toList();
        assertThat(states).hasSize(2).allMatch(state -> state.sequence() == 1);
    }

    @Test
    void tellsInItsHealthWhetherFactsFlow() {
        String health = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/actuator/health")
                .retrieve()
                .body(String.class);

        assertThat(health).contains("\"relay\":{", "\"kafka\":\"reachable\"");
    }

    private boolean outboxIsEmpty(String id) {
        Tally tally = mongo.findById(id, Tally.class);
        return tally != null && tally.outbox().isEmpty();
    }
}
