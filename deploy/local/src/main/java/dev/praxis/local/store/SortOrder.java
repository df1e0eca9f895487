package dev.praxis.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order that a query asks for; of an array, the least element counts upwards and the greatest downwards. */
record SortOrder(List<IndexField> fields) {

    static @Nullable SortOrder of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty() || orderBy.containsKey("$natural")) {
            return null;
        }
        return new SortOrder(orderBy.entrySet().stream()
                .map(entry -> new IndexField(
                        FieldPath.of(entry.getKey()), entry.getValue() instanceof Number n && n.intValue() > 0))
                .toList());
    }

    static boolean isNaturalReversed(@Nullable Document orderBy) {
        return orderBy != null && orderBy.get("$natural") instanceof Number n && n.intValue() < 0;
    }

    Key keyOf(Document document) {
        Key key = Key.EMPTY;
        for (IndexField field : fields) {
            key = key.plus(field.path().valuesIn(document).values().stream()
                    .map(value -> field.directed(KeyWriter.keyOf(value)))
                    .min(Comparator.naturalOrder())
                    .orElseThrow());
        }
        return key;
    }
}
