package dev.praxis.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of single fields, as intervals of keys; the part of a filter that an index can answer.
 *
 * <p>A document that matches the filter has, for each demand, a value at the field's path that lies in one of the
 * demand's intervals. The reverse holds only if the conditions are {@link #complete}.
 */
final class Conditions {

    /** One demand on one field. */
    record Demand(List<Interval> intervals) {

        boolean points() {
            return intervals.stream().allMatch(Interval::point);
        }

        boolean admitsNull() {
            return intervals.stream().anyMatch(interval -> interval.contains(NULL));
        }
    }

    private static final Key NULL = KeyWriter.keyOf(null);

    private final Map<String, List<Demand>> demands = new HashMap<>();
    private final List<List<Document>> alternatives = new ArrayList<>();
    private boolean complete = true;

    static Conditions of(Document filter) {
        Conditions conditions = new Conditions();
        conditions.addAll(filter);
        return conditions;
    }

    List<Demand> on(String path) {
        return demands.getOrDefault(path, List.of());
    }

    int fields() {
        return demands.size();
    }

    /** Whether the demands say all that the filter says. */
    boolean complete() {
        return complete;
    }

    /** The branches of each {@code $or} that has to hold. */
    List<List<Document>> alternatives() {
        return alternatives;
    }

    private void addAll(Document filter) {
        filter.forEach((name, value) -> {
            switch (name) {
                case "$and" -> documents(value).forEach(this::addAll);
                case "$or" -> addAlternatives(documents(value));
                case "$comment" -> {}
                default -> addField(name, value);
            }
        });
    }

    private void addField(String path, @Nullable Object wanted) {
        if (path.startsWith("$")) {
            complete = false;
        } else if (BsonRegularExpression.isRegularExpression(wanted)) {
            complete = false;
            String prefix = AnchoredPrefix.of(BsonRegularExpression.convertToRegularExpression(wanted));
            if (!prefix.isEmpty()) {
                Key start = KeyWriter.startOfStrings(prefix);
                demand(path, List.of(Interval.range(start, start.afterAllThatBeginSo())));
            }
        } else if (wanted instanceof Document operators && startsWithOperator(operators)) {
            operators.forEach((operator, operand) -> addOperator(path, operator, operand));
        } else if (isPlain(path, wanted)) {
            demand(path, List.of(Interval.point(KeyWriter.keyOf(wanted))));
        } else {
            complete = false;
        }
    }

    private void addOperator(String path, String operator, @Nullable Object operand) {
        List<Interval> intervals = switch (operator) {
            case "$eq" -> isPlain(path, operand) ? points(List.of(Missing.ofNullable(operand))) : null;
            case "$in" -> operand instanceof Collection<?> values ? anyOf(path, values) : null;
            case "$gt", "$gte", "$lt", "$lte" ->
                operand != null && isComparable(operand) ? compared(operator, operand) : null;
            default -> null;
        };
        if (intervals == null) {
            complete = false;
        } else {
            demand(path, intervals);
        }
    }

    private void demand(String path, List<Interval> intervals) {
        demands.computeIfAbsent(path, _ -> new ArrayList<>()).add(new Demand(intervals));
    }

    /** Every branch that restricts a field restricts it together with the others to what lies around all of them. */
    private void addAlternatives(List<Document> branches) {
        complete = false;
        alternatives.add(branches);
        List<Conditions> each = branches.stream().map(Conditions::of).toList();
        if (each.isEmpty()) {
            return;
        }
        for (String path : each.getFirst().demands.keySet()) {
            if (each.stream().allMatch(branch -> branch.demands.containsKey(path))) {
                List<Interval> all = each.stream()
                        .flatMap(branch -> branch.on(path).getFirst().intervals().stream())
                        .toList();
                demand(path, List.of(Interval.around(all)));
            }
        }
    }

    private static @Nullable List<Interval> anyOf(String path, Collection<?> values) {
        return values.stream().allMatch(value -> isPlain(path, value)) ? points(values) : null;
    }

    private static List<Interval> points(Collection<?> values) {
        return Interval.sorted(values.stream().map(KeyWriter::keyOf).map(Interval::point));
    }

    private static List<Interval> compared(String operator, Object operand) {
        Key key = KeyWriter.keyOf(operand);
        Key after = key.afterAllThatBeginSo();
        Key first = KeyWriter.startOfKind(operand);
        Key end = first.afterAllThatBeginSo();
        return List.of(
                switch (operator) {
                    case "$gt" -> Interval.range(after, end);
                    case "$gte" -> Interval.range(key, end);
                    case "$lt" -> Interval.range(first, key);
                    default -> Interval.range(first, after);
                });
    }

    /** Whether a value means itself: an embedded document only as an id, which is never an array. */
    private static boolean isPlain(String path, @Nullable Object value) {
        if (value instanceof Document document) {
            return path.equals("_id") && !startsWithOperator(document);
        }
        return !(value instanceof Collection<?>) && !(value instanceof BsonRegularExpression);
    }

    private static boolean isComparable(Object value) {
        return !(value instanceof Missing
                || value instanceof Document
                || value instanceof Collection<?>
                || value instanceof BsonRegularExpression
                || value instanceof MinKey
                || value instanceof MaxKey);
    }

    private static boolean startsWithOperator(Document document) {
        return document.keySet().stream().anyMatch(name -> name.startsWith("$"));
    }

    private static List<Document> documents(@Nullable Object value) {
        return value instanceof Collection<?> list
                ? list.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }
}
