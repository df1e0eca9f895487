package dev.praxis.platform.consumer;

import dev.praxis.platform.kafka.KafkaConnections;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Hands dead letters to their consumer once more, for when the cause of their failure is gone. */
final class DeadLetterReplay {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConnections connections;
    private final DeadLetters deadLetters;

    DeadLetterReplay(KafkaConnections connections, DeadLetters deadLetters) {
        this.connections = connections;
        this.deadLetters = deadLetters;
    }

    /**
     * What a replay did.
     *
     * @param taken the dead letters that the consumer has taken now
     * @param failedAgain those that it could not take, which are dead letters again
     */
    record Outcome(int taken, int failedAgain) {}

    /** Replays the dead letters that are there now; each is tried once. */
    Outcome replay(Subscription subscription) {
        TopicPartition letters = new TopicPartition(subscription.deadLetterTopic(), 0);
        int taken = 0;
        int failedAgain = 0;
        try (Consumer<String, byte[]> consumer =
                connections.consumers().createConsumer(subscription.replayGroup(), "", "")) {
            consumer.assign(List.of(letters));
            long end = consumer.endOffsets(List.of(letters)).getOrDefault(letters, 0L);
            while (consumer.position(letters) < end) {
                for (ConsumerRecord<String, byte[]> letter : consumer.poll(POLL)) {
                    if (letter.offset() >= end) {
                        break;
                    }
                    if (taken(subscription, letter)) {
                        taken++;
                    } else {
                        failedAgain++;
                    }
                    consumer.commitSync(Map.of(letters, new OffsetAndMetadata(letter.offset() + 1)));
                }
            }
        }
        return new Outcome(taken, failedAgain);
    }

    private boolean taken(Subscription subscription, ConsumerRecord<String, byte[]> letter) {
        try {
            subscription.reaction().on(letter);
            return true;
        } catch (Exception e) {
            deadLetters.add(subscription, letter, e);
            return false;
        }
    }
}
