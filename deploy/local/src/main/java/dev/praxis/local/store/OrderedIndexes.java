package dev.praxis.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;

/** The secondary indexes of a collection, changed together with its documents. */
final class OrderedIndexes {

    private final StoreFile file;
    private final List<OrderedIndex> indexes = new CopyOnWriteArrayList<>();

    OrderedIndexes(StoreFile file) {
        this.file = file;
    }

    List<IndexView> views() {
        return indexes.stream().map(IndexView::of).toList();
    }

    Map<OrderedIndex, RootReference<Key, Integer>> roots() {
        Map<OrderedIndex, RootReference<Key, Integer>> roots = HashMap.newHashMap(indexes.size());
        indexes.forEach(index -> roots.put(index, index.entries().getRoot()));
        return roots;
    }

    void put(Document document, Key id) {
        indexes.forEach(index -> index.put(document, id));
    }

    void replace(Document old, Document changed, Key id) {
        indexes.forEach(index -> index.replace(old, changed, id));
    }

    void take(Document document, Key id) {
        indexes.forEach(index -> index.take(document, id));
    }

    void noteArrays() {
        indexes.forEach(file::noteArrays);
    }

    /** Whether there is none of that name yet; refuses one that differs from the existing one of that name. */
    boolean isNew(Index<Key> index, List<Index<Key>> existing) {
        for (Index<Key> other : existing) {
            if (other.getName().equals(index.getName())) {
                if (!other.hasSameOptions(index)) {
                    throw new IndexKeySpecsConflictException(index, other);
                }
                return false;
            }
        }
        return true;
    }

    /** Adds an index, after building it if the file does not have it. */
    void add(OrderedIndex index, MVMap<Key, StoredDocument> documents, MongoCollection<Key> collection) {
        if (!file.isBuilt(index)) {
            build(index, documents, collection);
        }
        indexes.add(index);
    }

    void remove(String name) {
        indexes.stream()
                .filter(index -> index.getName().equals(name))
                .findFirst()
                .ifPresent(index -> {
                    indexes.remove(index);
                    file.change(() -> file.remove(index));
                });
    }

    private void build(OrderedIndex index, MVMap<Key, StoredDocument> documents, MongoCollection<Key> collection) {
        index.entries().clear();
        // keeps the documents' pages, which commits would free, for as long as they are walked through
        var use = file.store().registerVersionUsage();
        try {
            Cursor<Key, StoredDocument> all = documents.cursor(null);
            while (all.hasNext()) {
                Key id = all.next();
                Document document = all.getValue().document();
                index.check(document, id, collection);
                file.change(() -> index.put(document, id));
            }
        } catch (MongoServerError e) {
            file.change(() -> file.store().removeMap(index.entries()));
            throw new IndexBuildFailedException(e, collection);
        } finally {
            file.store().deregisterVersionUsage(use);
        }
        file.change(() -> file.noteBuilt(index));
    }
}
