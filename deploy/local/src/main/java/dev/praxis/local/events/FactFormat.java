package dev.praxis.local.events;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a record that is a CloudEvent in Kafka's binary mode as one line. */
final class FactFormat {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PREFIX = "ce_";

    private FactFormat() {}

    /** The event's attributes by their CloudEvents names, without the prefix of their headers. */
    static Map<String, String> attributes(ConsumerRecord<String, byte[]> record) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.key().startsWith(PREFIX) && header.value() != null) {
                attributes.put(
                        header.key().substring(PREFIX.length()), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return attributes;
    }

    /** Time, type, key, community, actor and data, for people. */
    static String line(ConsumerRecord<String, byte[]> record) {
        Map<String, String> attributes = attributes(record);
        StringBuilder line = new StringBuilder();
        line.append(String.format(
                Locale.ROOT,
                "%-24s %-20s %s",
                attributes.getOrDefault("time", "-"),
                shortType(attributes.getOrDefault("type", "-")),
                record.key()));
        append(line, "community", attributes.get("communityid"));
        append(line, "actor", attributes.get("actor"));
        return line.append(' ').append(text(record)).toString();
    }

    /** The JSON event format of CloudEvents 1.0, section 3, on one line. */
    static String json(ConsumerRecord<String, byte[]> record) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        attributes(record).forEach(event::put);
        event.put("datacontenttype", "application/json");
        if (record.value() != null) {
            try {
                event.set("data", JSON.readTree(record.value()));
            } catch (JacksonException notJson) {
                event.put("data_base64", record.value());
            }
        }
        return JSON.writeValueAsString(event);
    }

    /** {@code MemberJoined} of {@code dev.praxis.membership.MemberJoined.v1}. */
    private static String shortType(String type) {
        String unversioned = type.replaceFirst("\\.v[0-9]+$", "");
        return unversioned.substring(unversioned.lastIndexOf('.') + 1);
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return record.value() == null
                ? "(erased)"
                : new String(record.value(), StandardCharsets.UTF_8).replaceAll("\\R\\s*", " ");
    }

    private static void append(StringBuilder line, String name, @Nullable String value) {
        if (value != null) {
            line.append(' ').append(name).append('=').append(value);
        }
    }
}
