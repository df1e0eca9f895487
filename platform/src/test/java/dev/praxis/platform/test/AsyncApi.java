package dev.praxis.platform.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI 3 document of a service's contracts. */
final class AsyncApi {

    private static final List<String> REQUIRED_HEADERS = List.of(
            "ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_sequence", "content-type");

    private AsyncApi() {}

    static String of(Contracts contracts) {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Contract contract : contracts.all()) {
            String channel = contract.topic().replace('.', '-');
            put(channels, channel, "address", contract.topic());
            put(
                    channels,
                    channel,
                    "messages",
                    contract.versionedName(),
                    reference("#/components/messages/" + contract.versionedName()));
            put(operations, "publish-" + channel, "action", "send");
            put(operations, "publish-" + channel, "channel", reference("#/channels/" + channel));
            messages.put(contract.versionedName(), message(contracts.service(), contract));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put(
                "info",
                ordered(
                        "title", "Facts and states of " + contracts.service() + "-service",
                        "version", "1",
                        "description", "CloudEvents 1.0 in Kafka's binary mode; the key is the id of the aggregate."));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels);
        document.put("operations", operations);
        document.put("components", ordered("messages", messages, "schemas", Map.of("CloudEventHeaders", headers())));
        return yaml().dump(document);
    }

    private static Map<String, Object> message(String service, Contract contract) {
        return ordered(
                "name",
                "dev.praxis." + service + "." + contract.versionedName(),
                "contentType",
                "application/json",
                "headers",
                reference("#/components/schemas/CloudEventHeaders"),
                "payload",
                reference("./" + contract.schemaFile()));
    }

    private static Map<String, Object> headers() {
        Map<String, Object> properties = new LinkedHashMap<>();
        REQUIRED_HEADERS.forEach(header -> properties.put(header, Map.of("type", "string")));
        List.of("ce_communityid", "ce_actor", "traceparent")
                .forEach(header -> properties.put(header, Map.of("type", "string")));
        return ordered("type", "object", "required", REQUIRED_HEADERS, "properties", properties);
    }

    private static Map<String, String> reference(String target) {
        return Map.of("$ref", target);
    }

    private static void put(Map<String, Object> map, String key, String inner, Object value) {
        inside(map, key).put(inner, value);
    }

    private static void put(Map<String, Object> map, String key, String inner, String innermost, Object value) {
        inside(inside(map, key), inner).put(innermost, value);
    }

    @SuppressWarnings("unchecked") // only maps that were made here are asked for
    private static Map<String, Object> inside(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.computeIfAbsent(key, same -> new LinkedHashMap<String, Object>());
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setWidth(120);
        return new Yaml(options);
    }
}
