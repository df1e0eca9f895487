package dev.praxis.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A collection whose writes take turns. */
abstract class TurnTakingCollection extends AbstractMongoCollection<Key> {

    private final ReentrantLock writing = new ReentrantLock();
    private boolean onlyFirst;

    TurnTakingCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    /** Whether the current thread is about to change what it reads. */
    final boolean isWriting() {
        return writing.isHeldByCurrentThread();
    }

    /** Whether the current thread is about to change the first document that it finds, and no other. */
    final boolean isWritingFirst() {
        return isWriting() && onlyFirst;
    }

    final <T> T write(Supplier<T> action) {
        writing.lock();
        try {
            return action.get();
        } finally {
            writing.unlock();
        }
    }

    final void write(Runnable action) {
        write(() -> {
            action.run();
            return true;
        });
    }

    @Override
    public void addDocument(Document document) {
        write(() -> super.addDocument(document));
    }

    @Override
    public void addDocuments(Stream<Document> added) {
        write(() -> super.addDocuments(added));
    }

    @Override
    public Document findAndModify(Document query) {
        return write(() -> super.findAndModify(query));
    }

    @Override
    public List<Document> insertDocuments(List<Document> inserted, boolean ordered) {
        return write(() -> super.insertDocuments(inserted, ordered));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return write(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters arrayFilters, boolean multi, boolean upsert, Oplog oplog) {
        return write(() -> {
            onlyFirst = !multi;
            try {
                return super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog);
            } finally {
                onlyFirst = false;
            }
        });
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newName) {
        write(() -> super.renameTo(newDatabase, newName));
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected void removeDocument(Key position) {
        throw new UnsupportedOperationException();
    }
}
