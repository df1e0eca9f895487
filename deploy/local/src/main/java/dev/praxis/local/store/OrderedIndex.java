package dev.praxis.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index: the indexed values of each document and its id, in order, in a map of the store's file.
 *
 * <p>The collection changes it together with the documents; what mongo-java-server calls before a change only checks.
 */
final class OrderedIndex extends Index<Key> {

    private final MVMap<Key, Integer> entries;
    private final List<IndexField> fields;
    private final boolean unique;
    private volatile long arrays;

    /** @param arrays which of the fields have held arrays, a bit each, the first field's the lowest */
    OrderedIndex(
            String name,
            List<IndexKey> keys,
            boolean unique,
            boolean sparse,
            MVMap<Key, Integer> entries,
            long arrays) {
        super(name, keys, sparse);
        this.fields = IndexField.of(keys);
        this.unique = unique;
        this.entries = entries;
        this.arrays = arrays;
    }

    MVMap<Key, Integer> entries() {
        return entries;
    }

    List<IndexField> fields() {
        return fields;
    }

    boolean sparse() {
        return isSparse();
    }

    long arrays() {
        return arrays;
    }

    void put(Document document, Key id) {
        for (Key key : keysOf(document)) {
            entries.put(key.plus(id), id.length());
        }
    }

    void replace(Document old, Document changed, Key id) {
        Set<Key> before = keysOf(old);
        Set<Key> after = keysOf(changed);
        for (Key key : before) {
            if (!after.contains(key)) {
                entries.remove(key.plus(id));
            }
        }
        for (Key key : after) {
            if (!before.contains(key)) {
                entries.put(key.plus(id), id.length());
            }
        }
    }

    void take(Document document, Key id) {
        for (Key key : keysOf(document)) {
            entries.remove(key.plus(id));
        }
    }

    /** Refuses a document whose values another document has, if the index is unique, or that has arrays in two fields. */
    void check(Document document, @Nullable Key id, MongoCollection<Key> collection) {
        for (Key key : keysOf(document)) {
            if (unique && isTaken(key, id)) {
                List<Object> values = fields.stream()
                        .map(field -> field.path().valuesIn(document).values().getFirst())
                        .map(value -> KeyWriter.EMPTY_ARRAY.equals(value) ? List.of() : value)
                        .map(value -> value instanceof Missing ? null : value)
                        .collect(Collectors.toCollection(ArrayList::new));
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
            }
        }
    }

    private boolean isTaken(Key key, @Nullable Key id) {
        Key entry = entries.ceilingKey(key);
        while (entry != null && entry.beginsWith(key)) {
            if (id == null || !entry.equals(key.plus(id))) {
                return true;
            }
            entry = entries.higherKey(entry);
        }
        return false;
    }

    private Set<Key> keysOf(Document document) {
        List<FieldPath.Values> values =
                fields.stream().map(field -> field.path().valuesIn(document)).toList();
        if (isSparse() && values.stream().allMatch(FieldPath.Values::allMissing)) {
            return Set.of();
        }
        long ofArray = 0;
        Set<Key> keys = Set.of(Key.EMPTY);
        for (int i = 0; i < fields.size(); i++) {
            IndexField field = fields.get(i);
            if (values.get(i).ofArray()) {
                ofArray |= 1L << i;
            }
            Set<Key> longer = new LinkedHashSet<>();
            for (Key key : keys) {
                for (Object value : values.get(i).values()) {
                    longer.add(key.plus(field.directed(KeyWriter.keyOf(value))));
                }
            }
            keys = longer;
        }
        if (Long.bitCount(ofArray) > 1) {
            refuseParallelArrays(document);
        }
        if ((ofArray & ~arrays) != 0) {
            arrays |= ofArray;
        }
        return keys;
    }

    private void refuseParallelArrays(Document document) {
        List<String> paths = fields.stream()
                .map(field -> field.path().firstArrayIn(document))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (paths.size() > 1) {
            throw new CannotIndexParallelArraysError(paths);
        }
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && other.isUnique() == unique
                && other instanceof OrderedIndex index
                && index.fields.equals(fields);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        check(document, null, collection);
    }

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<Key> collection) {
        check(changed, KeyWriter.keyOf(changed.get("_id")), collection);
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        return null;
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {}

    @Override
    public @Nullable Key remove(Document document) {
        return null;
    }

    @Override
    public void updateInPlace(Document old, Document changed, Key position, MongoCollection<Key> collection) {}

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        return List.of();
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {}
}
