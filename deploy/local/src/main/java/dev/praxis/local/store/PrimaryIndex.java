package dev.praxis.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The index on the id, which is the order of the documents themselves. */
final class PrimaryIndex extends Index<Key> {

    static final String NAME = "_id_";
    static final String FIELD = "_id";

    private final MVMap<Key, StoredDocument> documents;

    PrimaryIndex(MVMap<Key, StoredDocument> documents) {
        super(NAME, List.of(new IndexKey(FIELD, true)), false);
        this.documents = documents;
    }

    @Override
    public Key getPosition(Document document) {
        return KeyWriter.keyOf(document.get(FIELD));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        if (documents.containsKey(getPosition(document))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(FIELD)));
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {}

    @Override
    public Key remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<Key> collection) {}

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
    public boolean isUnique() {
        return true;
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {}
}
