package dev.praxis.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.local.broker.KafkaBroker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EventsIntegrationTests {

    private static final String FACTS = "praxis.membership.events";
    private static final String STATES = "praxis.membership.communities";

    @TempDir
    private static Path directory;

    private static KafkaBroker broker;

    @BeforeAll
    static void writeFactsAndStates() throws Exception {
        broker = KafkaBroker.start(directory.resolve("broker"), 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
                KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrap()),
                        new StringSerializer(),
                        new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(FACTS, 1, (short) 1), new NewTopic(STATES, 1, (short) 1)))
                    .all()
                    .get();
            producer.send(fact("MemberJoined", "c1", "{\"role\":\"MEMBER\"}")).get();
            producer.send(fact("MemberLeft", "c2", "{}")).get();
            producer.send(new ProducerRecord<>(STATES, "c1", null)).get();
        }
    }

    @AfterAll
    static void stopTheBroker() {
        broker.close();
    }

    @Test
    void printsFactsForPeople() {
        List<String> lines = print("--from-beginning", "--max", "2", "--timeout", "20");

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .contains("2026-11-23T10:00:00Z", " MemberJoined ", " k1 ", "community=c1", "actor=m1")
                .endsWith("{\"role\":\"MEMBER\"}");
    }

    @Test
    void printsCloudEventsForPrograms() {
        List<String> lines = print("--from-beginning", "--max", "1", "--timeout", "20", "--json");

        assertThat(lines)
                .containsExactly("{\"specversion\":\"1.0\",\"type\":\"dev.praxis.membership.MemberJoined.v1\","
                        + "\"time\":\"2026-11-23T10:00:00Z\",\"communityid\":\"c1\",\"actor\":\"m1\","
                        + "\"datacontenttype\":\"application/json\",\"data\":{\"role\":\"MEMBER\"}}");
    }

    @Test
    void keepsToOneCommunity() {
        List<String> lines = print("--from-beginning", "--community", "c2", "--max", "1", "--timeout", "20");

        assertThat(lines).singleElement().asString().contains("MemberLeft");
    }

    @Test
    void readsStatesOnlyWhenTheirTopicIsNamed() {
        List<String> lines = print("--from-beginning", "--topic", STATES, "--max", "1", "--timeout", "20");

        assertThat(lines).singleElement().asString().contains("c1").endsWith("(erased)");
    }

    @Test
    void beginsWithWhatHappensNowUnlessToldOtherwise() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        int code = run(bytes, "--max", "1", "--timeout", "1");

        assertThat(code).isEqualTo(1);
        assertThat(bytes.size()).isZero();
    }

    private static List<String> print(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(run(bytes, arguments)).isZero();
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static int run(ByteArrayOutputStream bytes, String... arguments) {
        EventsCommand command = new EventsCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.print(broker.bootstrap(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    private static ProducerRecord<String, String> fact(String type, String community, String data) {
        ProducerRecord<String, String> fact = new ProducerRecord<>(FACTS, "k1", data);
        Map<String, String> sample = new LinkedHashMap<>();
        sample.put("ce_specversion", "1.0");
        sample.put("ce_type", "dev.praxis.membership." + type + ".v1");
        sample.put("ce_time", "2026-11-23T10:00:00Z");
        sample.put("ce_communityid", community);
        sample.put("ce_actor", "m1");
        sample.forEach((name, value) -> fact.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return fact;
    }
}
