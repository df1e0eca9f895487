package dev.praxis.local.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads facts without a consumer group, so that nobody else notices; finds topics that come later. */
public final class FactReader implements AutoCloseable {

    private static final Pattern FACTS = Pattern.compile("praxis\\.[a-z0-9-]+\\.events");
    private static final long REFRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final Consumer<String, byte[]> consumer;
    private final Optional<String> topic;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private long refreshed;

    private FactReader(Consumer<String, byte[]> consumer, Optional<String> topic) {
        this.consumer = consumer;
        this.topic = topic;
    }

    /**
     * Opens a reader that stands at the end, or at the beginning, of everything that is there.
     *
     * @param topic the one topic to read; all topics of facts if empty
     */
    public static FactReader open(String bootstrap, Optional<String> topic, boolean fromBeginning) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        FactReader reader = new FactReader(
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()), topic);
        Set<TopicPartition> present = reader.assignNew();
        if (!fromBeginning && !present.isEmpty()) {
            reader.consumer.seekToEnd(present);
            // Seeking is lazy: asking for the positions makes them those of now.
            present.forEach(reader.consumer::position);
        }
        return reader;
    }

    /** What arrives within {@code bound}; a topic that was made since the last call is read from its beginning. */
    public List<ConsumerRecord<String, byte[]>> next(Duration bound) {
        if (System.nanoTime() - refreshed > REFRESH_NANOS) {
            assignNew();
        }
        if (assigned.isEmpty()) {
            // Polling without partitions is an error, and waiting for topics is what is wanted.
            assignNew();
            return List.of();
        }
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(bound).forEach(records::add);
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Set<TopicPartition> assignNew() {
        refreshed = System.nanoTime();
        Set<TopicPartition> added = new HashSet<>();
        consumer.listTopics().forEach((name, partitions) -> {
            if (isWanted(name)) {
                for (PartitionInfo partition : partitions) {
                    TopicPartition one = new TopicPartition(name, partition.partition());
                    if (assigned.add(one)) {
                        added.add(one);
                    }
                }
            }
        });
        if (!added.isEmpty()) {
            consumer.assign(assigned);
        }
        return added;
    }

    private boolean isWanted(String name) {
        return topic.map(name::equals).orElseGet(() -> FACTS.matcher(name).matches());
    }
}
