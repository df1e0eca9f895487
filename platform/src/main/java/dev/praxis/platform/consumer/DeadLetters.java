package dev.praxis.platform.consumer;

import dev.praxis.platform.fact.UnreadableRecordException;
import dev.praxis.platform.kafka.Sender;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts records that a consumer could not take on its topic of dead letters, as they were, with the reason. */
final class DeadLetters {

    static final String REASON = "praxis-reason";
    static final String ORIGIN = "praxis-origin";
    static final String FAILED_AT = "praxis-failed-at";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 500;

    private final Sender sender;
    private final ConsumerMeters meters;
    private final Clock clock;

    DeadLetters(Sender sender, ConsumerMeters meters, Clock clock) {
        this.sender = sender;
        this.meters = meters;
        this.clock = clock;
    }

    /** Puts a record aside; throws where Kafka does not take it, so that nothing is lost. */
    void add(Subscription subscription, ConsumerRecord<?, ?> record, Exception failure) {
        String reason = reason(failure);
        meters.gaveUp(subscription);
        log.error(
                "{} gave up on {}-{}@{}: {}",
                subscription.group(),
                record.topic(),
                record.partition(),
                record.offset(),
                reason,
                failure);
        if (subscription.everyInstance()) {
            return;
        }
        Headers headers = new RecordHeaders(record.headers());
        replace(headers, REASON, reason);
        replace(headers, FAILED_AT, clock.instant().toString());
        if (headers.lastHeader(ORIGIN) == null) {
            replace(headers, ORIGIN, record.topic() + '-' + record.partition() + '@' + record.offset());
        }
        sender.send(new ProducerRecord<>(
                subscription.deadLetterTopic(), null, (String) record.key(), (byte[]) record.value(), headers));
    }

    private static void replace(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof UnreadableRecordException)) {
            cause = cause.getCause();
        }
        String reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }
}
