package dev.praxis.local.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;

/** One field of an index: where it lies in a document and in which direction it is ordered. */
record IndexField(FieldPath path, boolean ascending) {

    static List<IndexField> of(List<IndexKey> keys) {
        return keys.stream()
                .map(key -> new IndexField(FieldPath.of(key.getKey()), key.isAscending()))
                .toList();
    }

    String name() {
        return path.name();
    }

    Key directed(Key key) {
        return ascending ? key : key.inverted();
    }
}
