package dev.praxis.local.store;

import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * The file of the store: one map of documents per collection, one of entries per index, and a catalog of the indexes.
 *
 * <p>A commit never falls into the middle of a change, so that after a crash a document and its index entries agree.
 */
final class StoreFile implements AutoCloseable {

    static final String NAME = "documents.mv";

    /** Changed whenever entries are encoded differently, so that indexes are built anew. */
    private static final String ENCODING = "1";

    private static final int PAGE_BYTES = 24 * 1024;
    private static final int FREED_SPACE_KEPT_MILLIS = 1_000;
    private static final int TARGET_FILL_PERCENT = 40;
    private static final int SMALL_BYTES = 128 << 20;
    private static final int COMPACTED_BYTES = 2 << 20;
    private static final int COMPACTED_BYTES_IDLE = 16 << 20;

    private final MVStore store;
    private final MVMap<String, String> catalog;
    private final ReadWriteLock committing = new ReentrantReadWriteLock();
    private final boolean forced;

    /** @param forced whether a commit waits until the disk has it, which protects against loss of power as well */
    StoreFile(Path directory, int cacheMegabytes, boolean forced) {
        this.forced = forced;
        this.store = new MVStore.Builder()
                .fileName(directory.resolve(NAME).toString())
                .cacheSize(cacheMegabytes)
                .pageSplitSize(PAGE_BYTES)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .autoCompactFillRate(0)
                .open();
        store.setRetentionTime(FREED_SPACE_KEPT_MILLIS);
        this.catalog = store.openMap("catalog");
    }

    MVStore store() {
        return store;
    }

    MVMap<Key, StoredDocument> documents(String namespace) {
        return store.openMap(
                documentsMap(namespace),
                new MVMap.Builder<Key, StoredDocument>()
                        .keyType(StoredTypes.KeyType.INSTANCE)
                        .valueType(StoredTypes.DocumentType.INSTANCE));
    }

    MVMap<Key, Integer> entries(String namespace, String index) {
        return store.openMap(
                entriesMap(namespace, index),
                new MVMap.Builder<Key, Integer>()
                        .keyType(StoredTypes.KeyType.INSTANCE)
                        .valueType(StoredTypes.LengthType.INSTANCE));
    }

    static String documentsMap(String namespace) {
        return "documents/" + namespace;
    }

    static String entriesMap(String namespace, String index) {
        return "index/" + namespace + "/" + index;
    }

    /** Does what must be in the file as a whole or not at all. */
    void change(Runnable change) {
        committing.readLock().lock();
        try {
            change.run();
        } finally {
            committing.readLock().unlock();
        }
    }

    /** Writes all changes so far to the file; what is in the file survives the end of this process. */
    void commit() {
        committing.writeLock().lock();
        try {
            store.commit();
        } finally {
            committing.writeLock().unlock();
        }
        if (forced) {
            store.sync();
        }
    }

    /**
     * Gathers what is still needed from parts of the file that are mostly free, and gives the end of the file back; a
     * small file waits for a quiet moment.
     *
     * @param idle whether nobody waits, so that it may take longer
     */
    void compact(boolean idle) {
        if (!idle && store.getFileStore().size() < SMALL_BYTES) {
            return;
        }
        int most = idle ? COMPACTED_BYTES_IDLE : COMPACTED_BYTES;
        if (store.compact(TARGET_FILL_PERCENT, most)) {
            commit();
        }
        if (store.getFileStore() instanceof RandomAccessStore space && space.getFillRate() < TARGET_FILL_PERCENT) {
            space.compactMoveChunks(TARGET_FILL_PERCENT, most, store);
        }
    }

    boolean isBuilt(OrderedIndex index) {
        return catalog.getOrDefault(index.entries().getName(), "").startsWith(ENCODING + " ");
    }

    void noteBuilt(OrderedIndex index) {
        catalog.put(index.entries().getName(), state(index));
    }

    /** Remembers which fields of an index have held arrays. */
    void noteArrays(OrderedIndex index) {
        if (index.arrays() != 0 && isBuilt(index)) {
            String state = state(index);
            if (!state.equals(catalog.get(index.entries().getName()))) {
                catalog.put(index.entries().getName(), state);
            }
        }
    }

    long arraysOf(MVMap<Key, Integer> entries) {
        String state = catalog.getOrDefault(entries.getName(), "");
        return state.startsWith(ENCODING + " ") ? Long.parseLong(state.substring(ENCODING.length() + 1)) : 0;
    }

    void remove(OrderedIndex index) {
        catalog.remove(index.entries().getName());
        store.removeMap(index.entries());
    }

    void rename(MVMap<?, ?> map, String name) {
        String state = catalog.remove(map.getName());
        store.renameMap(map, name);
        if (state != null) {
            catalog.put(name, state);
        }
    }

    private static String state(OrderedIndex index) {
        return ENCODING + " " + index.arrays();
    }

    @Override
    public void close() {
        commit();
        store.close();
    }
}
