package dev.praxis.platform.fact;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of a record, as headers in Kafka's binary mode.
 *
 * @param id the same for every repeat
 * @param service the service that publishes it, such as {@code membership}
 * @param name the fact's or state's name, such as {@code MemberJoined}
 * @param version the version of its fields
 * @param subject the id of the aggregate, also the record's key
 * @param time when it happened
 * @param sequence the number among the facts of the aggregate; of a state, that of the last fact it includes
 * @param communityId the community it happened in, if any
 * @param actor the member who did it, if known
 * @param traceparent the W3C trace context, if any
 */
public record Envelope(
        String id,
        String service,
        String name,
        int version,
        String subject,
        Instant time,
        long sequence,
        @Nullable String communityId,
        @Nullable String actor,
        @Nullable String traceparent) {

    private static final Pattern TYPE = Pattern.compile("dev\\.praxis\\.([a-z][a-z-]*)\\.(\\w+)\\.v(\\d{1,4})");

    /** The envelope of a fact. */
    public static Envelope of(String service, String subject, PendingFact pending) {
        return new Envelope(
                pending.id(),
                service,
                pending.fact().factType(),
                pending.fact().factVersion(),
                subject,
                pending.time(),
                pending.sequence(),
                pending.communityId(),
                pending.actor(),
                pending.traceparent());
    }

    /** The attributes as headers; what has no value has no header. */
    public Headers headers() {
        Headers headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id);
        put(headers, "ce_type", "dev.praxis." + service + "." + name + ".v" + version);
        put(headers, "ce_source", "/" + service + "-service");
        put(headers, "ce_subject", subject);
        put(headers, "ce_time", time.toString());
        put(headers, "ce_sequence", Long.toString(sequence));
        put(headers, "ce_communityid", communityId);
        put(headers, "ce_actor", actor);
        put(headers, "content-type", "application/json");
        put(headers, "traceparent", traceparent);
        return headers;
    }

    /**
     * Reads the attributes of a record.
     *
     * @throws UnreadableRecordException where one is missing or malformed
     */
    public static Envelope read(Headers headers) {
        Matcher type = TYPE.matcher(required(headers, "ce_type"));
        if (!type.matches()) {
            throw new UnreadableRecordException("ce_type is not a type of Praxis: " + text(headers, "ce_type"));
        }
        try {
            return new Envelope(
                    required(headers, "ce_id"),
                    type.group(1),
                    type.group(2),
                    Integer.parseInt(type.group(3)),
                    required(headers, "ce_subject"),
                    Instant.parse(required(headers, "ce_time")),
                    Long.parseLong(required(headers, "ce_sequence")),
                    text(headers, "ce_communityid"),
                    text(headers, "ce_actor"),
                    text(headers, "traceparent"));
        } catch (DateTimeException | NumberFormatException malformed) {
            throw new UnreadableRecordException("A header is malformed: " + malformed.getMessage(), malformed);
        }
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableRecordException("The header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
