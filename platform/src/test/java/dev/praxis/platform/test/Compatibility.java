package dev.praxis.platform.test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The rules for a change of fields within a version: old records stay valid for new readers, new records stay readable
 * for old readers. Fields may be added if they may be absent; constants may be added to enumerations.
 */
final class Compatibility {

    private final List<String> breaks = new ArrayList<>();

    private Compatibility() {}

    /** What breaks readers of the old schema or makes old records invalid, empty where nothing does. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        Compatibility comparison = new Compatibility();
        comparison.compare("", before, after);
        return List.copyOf(comparison.breaks);
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        String where = path.isEmpty() ? "the data" : path;
        same(where, "type", before, after);
        same(where, "format", before, after);
        same(where, "const", before, after);
        if (!words(after.path("enum")).containsAll(words(before.path("enum")))
                || before.has("enum") != after.has("enum")) {
            breaks.add(where + " lost one of its constants");
        }
        for (String field : before.path("properties").propertyNames()) {
            compareField(path + "/" + field, field, before, after);
        }
        for (String field : words(after.path("required"))) {
            if (!words(before.path("required")).contains(field)) {
                breaks.add(path + "/" + field + " is newly required");
            }
        }
        if (before.has("items")) {
            compare(path + "[]", before.path("items"), after.path("items"));
        }
    }

    private void compareField(String path, String field, JsonNode before, JsonNode after) {
        if (!after.path("properties").has(field)) {
            breaks.add(path + " was removed");
            return;
        }
        if (words(before.path("required")).contains(field)
                && !words(after.path("required")).contains(field)) {
            breaks.add(path + " may be absent now");
        }
        compare(
                path,
                before.path("properties").path(field),
                after.path("properties").path(field));
    }

    private void same(String where, String keyword, JsonNode before, JsonNode after) {
        if (!before.path(keyword).equals(after.path(keyword))) {
            breaks.add(
                    where + " changed its " + keyword + " from " + before.path(keyword) + " to " + after.path(keyword));
        }
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new HashSet<>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }
}
