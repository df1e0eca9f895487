package dev.praxis.local.store;

import java.util.Map;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** A collection's documents and indexes as they were together at one moment, readable without locks until closed. */
final class Snapshot implements AutoCloseable {

    private final MVMap<Key, StoredDocument> documents;
    private final RootReference<Key, StoredDocument> documentsRoot;
    private final Map<OrderedIndex, RootReference<Key, Integer>> indexRoots;
    private final MVStore.TxCounter use;

    Snapshot(
            MVMap<Key, StoredDocument> documents,
            RootReference<Key, StoredDocument> documentsRoot,
            Map<OrderedIndex, RootReference<Key, Integer>> indexRoots,
            MVStore.TxCounter use) {
        this.documents = documents;
        this.documentsRoot = documentsRoot;
        this.indexRoots = indexRoots;
        this.use = use;
    }

    @Nullable StoredDocument document(Key id) {
        return documents.get(documentsRoot.root, id);
    }

    Cursor<Key, StoredDocument> documents(@Nullable Key start, boolean reverse) {
        return documents.cursor(documentsRoot, start, null, reverse);
    }

    Cursor<Key, Integer> entries(OrderedIndex index, @Nullable Key start, boolean reverse) {
        RootReference<Key, Integer> root = indexRoots.get(index);
        return root == null
                ? index.entries().cursor(start, null, reverse)
                : index.entries().cursor(root, start, null, reverse);
    }

    /** The size of all documents together. */
    long bytes() {
        long bytes = 0;
        Cursor<Key, StoredDocument> all = documents(null, false);
        while (all.hasNext()) {
            all.next();
            bytes += all.getValue().bson().length;
        }
        return bytes;
    }

    @Override
    public void close() {
        documents.getStore().deregisterVersionUsage(use);
    }
}
