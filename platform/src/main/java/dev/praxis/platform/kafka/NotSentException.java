package dev.praxis.platform.kafka;

/** Kafka did not acknowledge a record in time; whether it holds the record is unknown. */
public final class NotSentException extends RuntimeException {

    NotSentException(String topic, Throwable cause) {
        super("Not acknowledged by " + topic + ": " + cause.getMessage(), cause);
    }
}
