package dev.praxis.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.platform.test.Backends;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class BacklogIntegrationTests {

    private final String topic = "praxis.backlog." + UUID.randomUUID();
    private final List<Admin> made = new ArrayList<>();
    private final Subscription subscription = new Subscription("reader", "praxis.reader", topic, false, fact -> {});

    @Test
    void looksManyTimesWithOneClient() throws Exception {
        try (Backlog backlog = new Backlog(this::client, List.of(subscription))) {
            backlog.look();
            backlog.look();
            made.getFirst()
                    .createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                    .all()
                    .get();
            backlog.look();

            assertThat(backlog.lag(subscription)).isZero();
        }

        assertThat(made).hasSize(1);
    }

    private Admin client() {
        made.add(Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.ofThisJvm().kafka())));
        return made.getLast();
    }
}
