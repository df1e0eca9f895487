package dev.praxis.platform.consumer;

import dev.praxis.platform.fact.Envelope;
import dev.praxis.platform.fact.UnreadableRecordException;
import dev.praxis.platform.kafka.KafkaConnections;
import io.micrometer.observation.ObservationRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** Makes the listener containers in which subscriptions run, one virtual thread each. */
final class Containers {

    private static final BackOff UNTIL_THE_CLAIM_IS_SETTLED = new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);

    private final ConsumerFactory<String, byte[]> consumers;
    private final DeadLetters deadLetters;
    private final ConsumerMeters meters;
    private final ConsumerProperties properties;
    private final ObservationRegistry observations;

    Containers(
            KafkaConnections connections,
            DeadLetters deadLetters,
            ConsumerMeters meters,
            ConsumerProperties properties,
            ObservationRegistry observations) {
        this.consumers = connections.consumers();
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.properties = properties;
        this.observations = observations;
    }

    /** A container that is not started yet. The topic must exist. */
    KafkaMessageListenerContainer<String, byte[]> of(Subscription subscription) {
        ContainerProperties settings = subscription.everyInstance() ? fromNowOn(subscription) : asGroup(subscription);
        settings.setMessageListener((MessageListener<String, byte[]>) record -> react(subscription, record));
        settings.setPollTimeout(1_000);
        settings.setStopImmediate(true);
        settings.setObservationEnabled(true);
        settings.setObservationRegistry(observations);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("praxis-" + subscription.consumer() + "-");
        threads.setVirtualThreads(true);
        settings.setListenerTaskExecutor(threads);
        KafkaMessageListenerContainer<String, byte[]> container =
                new KafkaMessageListenerContainer<>(consumers, settings);
        container.setBeanName(subscription.group());
        container.setCommonErrorHandler(errorHandler(subscription));
        return container;
    }

    private static ContainerProperties asGroup(Subscription subscription) {
        ContainerProperties settings = new ContainerProperties(subscription.topic());
        settings.setGroupId(subscription.group());
        return settings;
    }

    /** Assigned by hand and without a group, so that nothing is left behind at the broker. */
    private ContainerProperties fromNowOn(Subscription subscription) {
        try (Consumer<String, byte[]> consumer = consumers.createConsumer()) {
            TopicPartitionOffset[] ends = consumer.partitionsFor(subscription.topic()).stream()
                    .map(some -> new TopicPartitionOffset(some.topic(), some.partition(), SeekPosition.END))
                    .toArray(TopicPartitionOffset[]::new);
            return new ContainerProperties(ends);
        }
    }

    private void react(Subscription subscription, ConsumerRecord<String, byte[]> record) {
        try {
            subscription.reaction().on(record);
            meters.handled(subscription, Envelope.read(record.headers()));
        } catch (UnreadableRecordException e) {
            throw e;
        } catch (Exception e) {
            throw new ReactionFailedException(new TopicPartition(record.topic(), record.partition()), e);
        }
    }

    private DefaultErrorHandler errorHandler(Subscription subscription) {
        ExponentialBackOff pauses =
                new ExponentialBackOff(properties.firstPause().toMillis(), 2);
        pauses.setMaxInterval(properties.longestPause().toMillis());
        pauses.setMaxAttempts(properties.retries());
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (record, failure) -> deadLetters.add(subscription, record, failure), pauses, new PartitionPauses());
        handler.setBackOffFunction(
                (record, failure) -> isClaimedElsewhere(failure) ? UNTIL_THE_CLAIM_IS_SETTLED : null);
        handler.setRetryListeners((record, failure, attempt) -> meters.retried(subscription));
        handler.defaultFalse();
        handler.addRetryableExceptions(ReactionFailedException.class);
        return handler;
    }

    private static boolean isClaimedElsewhere(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof ClaimedElsewhereException || (cause != null && isClaimedElsewhere(cause));
    }
}
