package dev.praxis.platform.consumer;

import org.apache.kafka.common.TopicPartition;

/** A reaction failed and may be tried again. */
final class ReactionFailedException extends RuntimeException {

    private final transient TopicPartition partition;

    ReactionFailedException(TopicPartition partition, Exception cause) {
        super(cause.getMessage(), cause);
        this.partition = partition;
    }

    TopicPartition partition() {
        return partition;
    }
}
