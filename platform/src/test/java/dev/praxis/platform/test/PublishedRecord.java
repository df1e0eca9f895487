package dev.praxis.platform.test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact, a state or a tombstone as an outside program reads it from Kafka.
 *
 * @param key the id of the aggregate
 * @param headers the headers, such as {@code ce_id}
 * @param value the JSON text, null in a tombstone
 */
public record PublishedRecord(
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        @Nullable String value) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static PublishedRecord of(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new PublishedRecord(
                record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
    }

    /** A header that must be there. */
    public String header(String name) {
        String header = headers.get(name);
        if (header == null) {
            throw new AssertionError("No header " + name + " in " + this);
        }
        return header;
    }

    /** The name of the fact or state: {@code MemberJoined} for {@code dev.praxis.membership.MemberJoined.v1}. */
    public String type() {
        String[] parts = header("ce_type").split("\\.", -1);
        return parts[parts.length - 2];
    }

    /** The CloudEvents id. */
    public String id() {
        return header("ce_id");
    }

    /** The number among the facts of its aggregate. */
    public long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    /** When it happened. */
    public Instant time() {
        return Instant.parse(header("ce_time"));
    }

    /** Whether this is the end of a thing. */
    public boolean tombstone() {
        return value == null;
    }

    /** The fields. */
    public JsonNode data() {
        return JSON.readTree(json());
    }

    /** The fields as a record; fields it does not have are ignored. */
    public <T> T dataAs(Class<T> type) {
        return JSON.readValue(json(), type);
    }

    private String json() {
        if (value == null) {
            throw new AssertionError("A tombstone has no data: " + this);
        }
        return value;
    }
}
