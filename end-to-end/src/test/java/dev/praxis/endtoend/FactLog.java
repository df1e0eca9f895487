package dev.praxis.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an outside program reads from a topic, from its beginning to its present end. */
record FactLog(List<Entry> entries) {

    private static final JsonMapper JSON = new JsonMapper();

    static FactLog read(String kafka, String topic) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", kafka);
        settings.put("enable.auto.commit", "false");
        settings.put("isolation.level", "read_committed");
        List<Entry> entries = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> entries.add(Entry.of(record)));
            }
        }
        return new FactLog(List.copyOf(entries));
    }

    /** The facts of one type, repeats left out. */
    List<Entry> ofType(String type) {
        Map<String, Entry> byId = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.type().endsWith("." + type + ".v1"))
                .forEach(entry -> byId.putIfAbsent(entry.header("ce_id"), entry));
        return List.copyOf(byId.values());
    }

    /** For each aggregate the sequence numbers in the order in which they first came. */
    Map<String, List<Long>> sequences() {
        Map<String, List<Long>> sequences = new TreeMap<>();
        entries.forEach(entry -> {
            List<Long> seen = sequences.computeIfAbsent(entry.key(), key -> new ArrayList<>());
            long sequence = Long.parseLong(entry.header("ce_sequence"));
            if (!seen.contains(sequence)) {
                seen.add(sequence);
            }
        });
        return sequences;
    }

    /** One record with its CloudEvents attributes. */
    record Entry(
            String key,
            Map<String, String> headers,
            @Nullable JsonNode data) {

        static Entry of(ConsumerRecord<String, String> record) {
            Map<String, String> headers = new TreeMap<>();
            for (Header header : record.headers()) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
            return new Entry(record.key(), headers, record.value() == null ? null : JSON.readTree(record.value()));
        }

        String type() {
            return header("ce_type");
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }
}
