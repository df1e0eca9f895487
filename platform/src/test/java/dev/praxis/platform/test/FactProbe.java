package dev.praxis.platform.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads from Kafka what a service publishes, as an outside program does.
 *
 * <p>Each call reads to the end of the topic first. The {@code await} methods look until what they want is there and
 * fail after 30 seconds, naming what was there instead.
 */
public final class FactProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final String factTopic;
    private final KafkaConsumer<String, String> consumer;
    private final Map<String, List<PublishedRecord>> seen = new HashMap<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    /**
     * A probe beside a service.
     *
     * @param servers the bootstrap servers
     * @param service the service whose facts are read, such as {@code membership}
     */
    public FactProbe(String servers, String service) {
        this.factTopic = "praxis." + service + ".events";
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "1000");
        this.consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
    }

    /** The facts of an aggregate so far, in order, with repeats. */
    public List<PublishedRecord> of(String id) {
        return read(factTopic).stream().filter(fact -> fact.key().equals(id)).toList();
    }

    /** The names of the facts of an aggregate so far, in order, without repeats. */
    public List<String> typesOf(String id) {
        Map<Long, String> types = new TreeMap<>();
        of(id).forEach(fact -> types.put(fact.sequence(), fact.type()));
        return List.copyOf(types.values());
    }

    /** Waits for the first fact of a type about an aggregate. */
    public PublishedRecord await(String type, String id) {
        return await(type, id, fact -> true);
    }

    /** Waits for the first fact of a type about an aggregate that fulfils a condition. */
    public PublishedRecord await(String type, String id, Predicate<PublishedRecord> condition) {
        return awaitIn(
                factTopic,
                fact -> fact.key().equals(id) && fact.type().equals(type) && condition.test(fact),
                () -> type + " of " + id);
    }

    /** Waits until the latest record of a thing on a topic of states fulfils a condition, and returns it. */
    public PublishedRecord awaitState(String topic, String id, Predicate<PublishedRecord> condition) {
        return until(() -> latest(topic, id), condition, () -> "state of " + id + " on " + topic, topic);
    }

    /** Waits until a thing has a state on a topic of states that is no tombstone. */
    public PublishedRecord awaitState(String topic, String id) {
        return awaitState(topic, id, state -> !state.tombstone());
    }

    /** Waits until the latest record of a thing on a topic of states is a tombstone. */
    public PublishedRecord awaitTombstone(String topic, String id) {
        return awaitState(topic, id, PublishedRecord::tombstone);
    }

    /** Waits for the first record of any topic that fulfils a condition. */
    public PublishedRecord awaitRecord(String topic, Predicate<PublishedRecord> condition) {
        return awaitIn(topic, condition, () -> "record on " + topic);
    }

    private PublishedRecord awaitIn(String topic, Predicate<PublishedRecord> condition, Supplier<String> wanted) {
        return until(
                () -> read(topic).stream().filter(condition).findFirst().orElse(null), record -> true, wanted, topic);
    }

    private @Nullable PublishedRecord latest(String topic, String id) {
        return read(topic).stream()
                .filter(record -> record.key().equals(id))
                .reduce((older, newer) -> newer)
                .orElse(null);
    }

    private PublishedRecord until(
            Supplier<@Nullable PublishedRecord> look,
            Predicate<PublishedRecord> condition,
            Supplier<String> wanted,
            String topic) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            PublishedRecord found = look.get();
            if (found != null && condition.test(found)) {
                return found;
            }
            if (System.nanoTime() > deadline) {
                List<PublishedRecord> all = read(topic);
                throw new AssertionError("No " + wanted.get() + " after " + PATIENCE.toSeconds() + " s; the last of "
                        + all.size() + " records: " + all.subList(Math.max(0, all.size() - 5), all.size()));
            }
        }
    }

    /** Everything on a topic so far; the records of one key are in order. */
    public synchronized List<PublishedRecord> read(String topic) {
        List<PublishedRecord> records = seen.computeIfAbsent(topic, name -> new ArrayList<>());
        List<TopicPartition> partitions = partitionsOf(topic);
        if (partitions.isEmpty()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            return List.of();
        }
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, positions.getOrDefault(partition, 0L)));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        // One more poll even where nothing is missing: it waits for news, so that callers need not spin.
        do {
            for (ConsumerRecord<String, String> record : consumer.poll(PAUSE)) {
                records.add(PublishedRecord.of(record));
            }
        } while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L)));
        partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
        return List.copyOf(records);
    }

    private List<TopicPartition> partitionsOf(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
