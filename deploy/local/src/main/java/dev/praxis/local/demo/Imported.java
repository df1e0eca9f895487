package dev.praxis.local.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The answers of the import calls: counts what came, and stops at the first thing that was refused. */
final class Imported {

    private int created;
    private int unchanged;

    /** Reads the items of an answer. */
    List<JsonNode> items(JsonNode answer, String kind) {
        return answer.path(kind).valueStream().map(this::checked).toList();
    }

    private JsonNode checked(JsonNode item) {
        String status = item.path("status").asString();
        if (status.equals("REFUSED")) {
            throw new DemoFailure(
                    "The platform refused " + item.path("externalId").asString() + ": " + item.path("problem"));
        }
        if (status.equals("CREATED")) {
            created++;
        } else {
            unchanged++;
        }
        item.path("members").valueStream().forEach(this::checked);
        return item;
    }

    int created() {
        return created;
    }

    int unchanged() {
        return unchanged;
    }
}
