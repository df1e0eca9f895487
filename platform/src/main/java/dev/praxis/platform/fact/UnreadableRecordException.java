package dev.praxis.platform.fact;

/** A record on Kafka is no CloudEvent as Praxis writes them, so that no retry can help. */
public final class UnreadableRecordException extends RuntimeException {

    public UnreadableRecordException(String message) {
        super(message);
    }

    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
