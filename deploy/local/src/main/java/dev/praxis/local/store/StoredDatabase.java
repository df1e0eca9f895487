package dev.praxis.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A database in the store's file. */
final class StoredDatabase extends AbstractMongoDatabase<Key> {

    private final StoreFile file;

    StoredDatabase(String name, StoreFile file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command) {
            case "find" -> {
                if (!(query.get("batchSize") instanceof Number size) || size.intValue() <= 0) {
                    query.put("batchSize", ReadingCursor.DEFAULT_BATCH);
                }
                yield super.handleCommand(channel, command, query, databases, oplog);
            }
            case "aggregate" -> {
                Document answer = collection(query.get(command))
                        .flatMap(
                                collection -> new IndexedAggregation(this, collection, databases, oplog, cursorRegistry)
                                        .answer(query))
                        .findFirst()
                        .orElse(null);
                yield answer != null ? answer : super.handleCommand(channel, command, query, databases, oplog);
            }
            case "explain" -> Explanation.of(query, this);
            case "dropIndexes" -> dropIndexes(query);
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    /** The collection of that name, if it exists. */
    Stream<StoredCollection> collection(@Nullable Object name) {
        return name instanceof String collection
                        && resolveCollection(collection, false) instanceof StoredCollection stored
                ? Stream.of(stored)
                : Stream.empty();
    }

    /** What was asked for of each index, of all collections. */
    List<IndexDescription> indexDescriptions() {
        MongoCollection<Key> descriptions = indexes.get();
        return descriptions == null
                ? List.of()
                : descriptions.queryAllAsStream().map(IndexDescription::new).toList();
    }

    @Override
    protected synchronized MongoCollection<Key> resolveOrCreateCollection(String name) {
        return super.resolveOrCreateCollection(name);
    }

    @Override
    protected void clearLastStatus(Channel channel) {}

    @Override
    protected void putLastResult(Channel channel, Document result) {}

    @Override
    protected synchronized void addIndex(Document description) {
        IndexDescription wanted = new IndexDescription(description);
        wanted.refuseUnsupported();
        for (IndexDescription existing : indexDescriptions()) {
            if (existing.namespace().equals(wanted.namespace()) && existing.satisfies(wanted)) {
                return;
            }
        }
        super.addIndex(description);
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return name.equals(PrimaryIndex.NAME)
                ? new PrimaryIndex(file.documents(getFullCollectionNamespace(collection)))
                : open(collection, name, keys, true, sparse);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return open(collection, name, keys, false, sparse);
    }

    private OrderedIndex open(String collection, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        MVMap<Key, Integer> entries = file.entries(getFullCollectionNamespace(collection), name);
        return new OrderedIndex(name, keys, unique, sparse, entries, file.arraysOf(entries));
    }

    /** Replaces the library's own, which forgets other collections' indexes of the same name. */
    private synchronized Document dropIndexes(Document query) {
        Object which = query.get("index");
        collection(query.get("dropIndexes")).forEach(collection -> {
            List<IndexDescription> dropped = indexDescriptions().stream()
                    .filter(index -> index.namespace().equals(collection.getFullName()))
                    .filter(index -> !index.name().equals(PrimaryIndex.NAME))
                    .filter(index -> "*".equals(which)
                            || index.name().equals(which)
                            || index.key().equals(which)
                            || (which instanceof List<?> names && names.contains(index.name())))
                    .toList();
            if (dropped.isEmpty() && !"*".equals(which)) {
                throw new IndexNotFoundException("index not found with name [" + which + "]");
            }
            for (IndexDescription index : dropped) {
                collection.dropIndex(index.name());
                indexes.get().deleteDocuments(new Document("ns", index.namespace()).append("name", index.name()), 0);
            }
        });
        return new Document("ok", 1.0);
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
        MVMap<Key, StoredDocument> documents = file.documents(getFullCollectionNamespace(name));
        return new StoredCollection(this, name, options, cursorRegistry, file, documents);
    }

    @Override
    public synchronized void dropCollection(String name, Oplog oplog) {
        StoredCollection collection = (StoredCollection) resolveCollection(name, true);
        super.dropCollection(name, oplog);
        file.change(() -> file.store().removeMap(collection.documents()));
    }

    @Override
    public synchronized void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> moved, String newName) {
        StoredCollection collection = (StoredCollection) moved;
        super.moveCollection(oldDatabase, moved, newName);
        String namespace = getFullCollectionNamespace(newName);
        file.change(() -> {
            file.rename(collection.documents(), StoreFile.documentsMap(namespace));
            collection.getIndexes().forEach(index -> {
                if (index instanceof OrderedIndex ordered) {
                    file.rename(ordered.entries(), StoreFile.entriesMap(namespace, index.getName()));
                }
            });
        });
    }

    @Override
    protected long getFileSize() {
        return file.store().getFileStore().size();
    }

    @Override
    protected long getStorageSize() {
        return getFileSize();
    }
}
