package dev.praxis.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dotted path, and the values that a document has there, of which arrays on the way make several. */
record FieldPath(String name, List<String> steps) {

    /** The values at a path. */
    record Values(List<@Nullable Object> values, boolean ofArray) {

        boolean allMissing() {
            return values.stream().allMatch(Missing.class::isInstance);
        }
    }

    static FieldPath of(String name) {
        return new FieldPath(name, List.of(name.split("\\.", -1)));
    }

    Values valuesIn(Document document) {
        if (steps.size() == 1) {
            Object value = document.getOrMissing(name);
            if (!(value instanceof Collection<?>)) {
                return new Values(listOf(value), false);
            }
        }
        List<@Nullable Object> found = new ArrayList<>();
        boolean ofArray = collect(document, 0, found);
        return new Values(found, ofArray);
    }

    /** The first array on the way, by which two paths of one index must not differ. */
    @Nullable String firstArrayIn(Document document) {
        Object value = document;
        for (int i = 0; i < steps.size(); i++) {
            value = value instanceof Document inner ? inner.get(steps.get(i)) : null;
            if (value instanceof Collection<?>) {
                return String.join(".", steps.subList(0, i + 1));
            }
        }
        return null;
    }

    private boolean collect(@Nullable Object value, int step, List<@Nullable Object> found) {
        if (value instanceof Collection<?> array) {
            if (step == steps.size()) {
                if (array.isEmpty()) {
                    found.add(KeyWriter.EMPTY_ARRAY);
                } else {
                    found.addAll(array);
                }
            } else if (array.isEmpty()) {
                found.add(Missing.getInstance());
            } else {
                array.forEach(element -> collect(element, step, found));
            }
            return true;
        }
        if (step == steps.size()) {
            found.add(value);
            return false;
        }
        if (value instanceof Document document) {
            return collect(document.getOrMissing(steps.get(step)), step + 1, found);
        }
        found.add(Missing.getInstance());
        return false;
    }

    private static List<@Nullable Object> listOf(@Nullable Object value) {
        List<@Nullable Object> one = new ArrayList<>(1);
        one.add(value);
        return one;
    }
}
