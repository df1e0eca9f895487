package dev.praxis.platform.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * The topics that a service needs, created in the background.
 *
 * <p>Topics that exist stay as they are. A broker that does not answer is asked again until it does; the service works
 * meanwhile.
 */
public final class Topics implements SmartInitializingSingleton, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);

    private final KafkaConnections connections;
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final int partitions;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Repeating creation;

    Topics(KafkaConnections connections, Collection<Topic> topics, int partitions) {
        this.connections = connections;
        this.partitions = partitions;
        topics.forEach(topic -> this.topics.merge(topic.name(), topic, Topics::moreTelling));
        this.creation = new Repeating("topics", Duration.ofSeconds(1), this::create);
    }

    /** Who follows a topic takes it for one of facts; a part of the service that says otherwise owns it. */
    private static Topic moreTelling(Topic one, Topic other) {
        return one.kind() == Topic.Kind.FACTS ? other : one;
    }

    /** Completes once all topics are there; fails when the service stops before. */
    public CompletableFuture<Void> ready() {
        return ready.copy();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (topics.isEmpty()) {
            ready.complete(null);
        } else {
            creation.start();
        }
    }

    private void create() throws InterruptedException {
        if (ready.isDone()) {
            return;
        }
        try (Admin admin = connections.admin()) {
            List<KafkaFuture<Void>> results = List.copyOf(admin.createTopics(topics.values().stream()
                            .map(topic -> topic.toCreate(partitions))
                            .toList())
                    .values()
                    .values());
            for (KafkaFuture<Void> result : results) {
                await(result);
            }
            creation.finish();
            ready.complete(null);
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            log.atWarn().addArgument(e::getMessage).log("Kafka does not create our topics yet: {}");
        }
    }

    private static void await(KafkaFuture<Void> result)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            result.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        creation.stop();
        ready.cancel(false);
    }
}
