package dev.praxis.gateway.docs;

import dev.praxis.gateway.route.Routes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document made of several: only what the gateway routes, and components of the same name that differ are
 * told apart by the name of their service.
 */
final class MergedDocument {

    private static final String COMPONENTS = "#/components/";

    private final JsonMapper json;
    private final Routes routes;
    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
    private final Set<String> operations = new HashSet<>();
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();

    MergedDocument(JsonMapper json, Routes routes) {
        this.json = json;
        this.routes = routes;
    }

    void add(String service, JsonNode document) {
        JsonNode own = document.path("components");
        Map<String, String> renamed = new HashMap<>();
        own.properties()
                .forEach(kind -> kind.getValue().properties().forEach(component -> {
                    JsonNode taken = components.path(kind.getKey()).path(component.getKey());
                    if (!taken.isMissingNode() && !taken.equals(component.getValue())) {
                        renamed.put(
                                kind.getKey() + "/" + component.getKey(),
                                kind.getKey() + "/" + service + "-" + component.getKey());
                    }
                }));
        JsonNode told = withReferences(document, renamed);
        told.path("components")
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(component -> {
                    String name = kind.getKey() + "/" + component.getKey();
                    String unique = renamed.getOrDefault(name, name);
                    components
                            .withObjectProperty(kind.getKey())
                            .set(unique.substring(unique.indexOf('/') + 1), component.getValue());
                }));
        told.path("paths").properties().forEach(path -> {
            if (routes.serving(path.getKey()).isPresent()) {
                path.getValue().forEach(operation -> nameApart((ObjectNode) operation, service));
                paths.withObjectProperty(path.getKey()).setAll((ObjectNode) path.getValue());
            }
        });
    }

    /** Operations have names that no other has, also where two services chose the same. */
    private void nameApart(ObjectNode operation, String service) {
        String name = operation.path("operationId").asString("");
        if (!operations.add(name)) {
            operation.put("operationId", service + "-" + name);
        }
    }

    ObjectNode with(String title, String description, String url) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", title)
                .put("description", description)
                .put("version", "v1");
        document.putArray("servers").addObject().put("url", url);
        document.putArray("security").addObject().putArray("token");
        document.set("paths", paths);
        components
                .withObjectProperty("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "A personal access token (prx_...).");
        document.set("components", components);
        return document;
    }

    private JsonNode withReferences(JsonNode document, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return document;
        }
        String text = json.writeValueAsString(document);
        for (Map.Entry<String, String> name : renamed.entrySet()) {
            text = text.replace("\"" + COMPONENTS + name.getKey() + "\"", "\"" + COMPONENTS + name.getValue() + "\"");
        }
        return json.readTree(text);
    }
}
