package dev.praxis.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.local.events.FactReader;
import dev.praxis.local.process.ChildProcess;
import dev.praxis.local.process.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIntegrationTests {

    private static final String TOPIC = "praxis.test.events";

    @TempDir
    private Path directory;

    @Test
    void keepsAcknowledgedRecordsOverAKillAndOverARestart() throws Exception {
        try (ChildProcess broker = ChildProcess.start(EmbeddedServer.BROKER, directory.resolve("broker"))) {
            createTopic(broker.address());
            write(broker.address(), "before the kill");

            broker.kill();
            broker.restart();
            write(broker.address(), "before the restart");
            broker.restart();

            assertThat(read(broker.address(), 2)).containsExactly("before the kill", "before the restart");
        }
    }

    @Test
    void makesNoTopicByItself() {
        try (KafkaBroker broker = KafkaBroker.start(directory.resolve("broker"), 0)) {

            assertThatThrownBy(() -> write(broker.bootstrap(), "to nowhere"))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("not present in metadata");
        }
    }

    private static void createTopic(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void write(String bootstrap, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "max.block.ms", 5000, "linger.ms", 0);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
        }
    }

    private static List<String> read(String bootstrap, int count) {
        List<String> values = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        try (FactReader reader = FactReader.open(bootstrap, Optional.of(TOPIC), true)) {
            while (values.size() < count && System.nanoTime() < end) {
                reader.next(Duration.ofMillis(200))
                        .forEach(fact -> values.add(new String(fact.value(), StandardCharsets.UTF_8)));
            }
        }
        return values;
    }
}
