package dev.praxis.platform.consumer;

import dev.praxis.platform.kafka.Repeating;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many records and dead letters wait for each consumer, looked up from time to time. */
final class Backlog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Backlog.class);

    private final Supplier<Admin> clients;
    private final List<Subscription> subscriptions;
    private final Map<String, Long> lags = new ConcurrentHashMap<>();
    private final Map<String, Long> deadLetters = new ConcurrentHashMap<>();
    private final Repeating looks = new Repeating("backlog", Duration.ofSeconds(30), this::look);
    private @Nullable Admin client;

    /**
     * Of subscriptions that share their work.
     *
     * @param clients makes the client that asks for places and ends; one is kept for as long as the backlog is looked up
     */
    Backlog(Supplier<Admin> clients, List<Subscription> subscriptions) {
        this.clients = clients;
        this.subscriptions = subscriptions.stream()
                .filter(subscription -> !subscription.everyInstance())
                .toList();
    }

    void start() {
        if (!subscriptions.isEmpty()) {
            looks.start();
        }
    }

    /** The records that a consumer has not taken yet, at the last look. */
    long lag(Subscription subscription) {
        return lags.getOrDefault(subscription.group(), 0L);
    }

    /** The dead letters of a consumer that were not replayed, at the last look. */
    long deadLetters(Subscription subscription) {
        return deadLetters.getOrDefault(subscription.group(), 0L);
    }

    /** Looks now. */
    void look() throws InterruptedException {
        try {
            Admin admin = client();
            for (Subscription subscription : subscriptions) {
                lags.put(subscription.group(), waiting(admin, subscription.group(), subscription.topic()));
                deadLetters.put(
                        subscription.group(),
                        waiting(admin, subscription.replayGroup(), subscription.deadLetterTopic()));
            }
        } catch (ExecutionException e) {
            log.atDebug().addArgument(e::getMessage).log("The backlog is not known: {}");
        }
    }

    private synchronized Admin client() {
        Admin kept = client;
        if (kept == null) {
            kept = clients.get();
            client = kept;
        }
        return kept;
    }

    private static long waiting(Admin admin, String group, String topic)
            throws ExecutionException, InterruptedException {
        TopicDescription description =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
        if (description == null) {
            return 0;
        }
        List<TopicPartition> partitions = description.partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        Map<TopicPartition, ListOffsetsResultInfo> starts = offsets(admin, partitions, OffsetSpec.earliest());
        Map<TopicPartition, OffsetAndMetadata> places = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        long waiting = 0;
        for (var end : offsets(admin, partitions, OffsetSpec.latest()).entrySet()) {
            ListOffsetsResultInfo start = starts.get(end.getKey());
            OffsetAndMetadata place = places.get(end.getKey());
            long from = Math.max(start == null ? 0 : start.offset(), place == null ? 0 : place.offset());
            waiting += end.getValue().offset() - from;
        }
        return waiting;
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        return admin.listOffsets(wanted).all().get();
    }

    @Override
    public void close() {
        looks.stop();
        Admin kept;
        synchronized (this) {
            kept = client;
            client = null;
        }
        if (kept != null) {
            kept.close(Duration.ZERO);
        }
    }
}
