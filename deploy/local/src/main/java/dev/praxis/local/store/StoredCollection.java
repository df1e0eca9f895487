package dev.praxis.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection in the store's file, with ordered indexes.
 *
 * <p>Writes take turns. Reads take no part in that: they work on a snapshot, which waits at most for the change of one
 * document and its index entries.
 */
final class StoredCollection extends TurnTakingCollection {

    private final StoreFile file;
    private final MVMap<Key, StoredDocument> documents;
    private final OrderedIndexes orderedIndexes;
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private final StampedLock changing = new StampedLock();
    private long lastWithoutId;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            StoreFile file,
            MVMap<Key, StoredDocument> documents) {
        super(database, name, options, cursors);
        this.file = file;
        this.documents = documents;
        this.orderedIndexes = new OrderedIndexes(file);
    }

    MVMap<Key, StoredDocument> documents() {
        return documents;
    }

    Snapshot snapshot() {
        var use = file.store().registerVersionUsage();
        long stamp = changing.readLock();
        try {
            return new Snapshot(documents, documents.getRoot(), orderedIndexes.roots(), use);
        } finally {
            changing.unlockRead(stamp);
        }
    }

    Plan plan(Query query) {
        return planner().plan(query.filter(), query.orderBy(), query.wanted());
    }

    boolean matches(Document document, Document filter) {
        return filter.isEmpty() || matcher.matches(document, filter);
    }

    private Planner planner() {
        return new Planner(IndexView.ofIds(documents), orderedIndexes.views());
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return matches(document, query);
    }

    @Override
    protected QueryResult queryDocuments(
            @Nullable Document filter,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        int most = isWritingFirst() ? 1 : Math.max(0, limit);
        Reading reading =
                new Reading(this, new Query(filter == null ? new Document() : filter, orderBy, skip, most, projection));
        if (isWriting()) {
            return new QueryResult(project(reading.all().map(Document::clone).toList(), projection));
        }
        if (batchSize <= 0) {
            return new QueryResult(() -> project(reading.all(), projection).iterator());
        }
        List<Document> first = batch(reading, batchSize, projection);
        if (reading.isExhausted()) {
            return new QueryResult(first);
        }
        ReadingCursor cursor = new ReadingCursor(
                cursorRegistry.generateCursorId(), reading, wanted -> batch(reading, wanted, projection));
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    /** What goes to a client: whole documents go as they lie in the file. */
    private List<Document> batch(Reading reading, int most, @Nullable Document projection) {
        return projection == null || projection.isEmpty()
                ? reading.nextRows(most).stream().map(RawDocuments::standIn).toList()
                : project(reading.next(most), projection);
    }

    private Stream<Document> project(Stream<Document> found, @Nullable Document projection) {
        return projection == null || projection.isEmpty()
                ? found
                : found.map(document -> project(List.of(document), projection).getFirst());
    }

    private List<Document> project(List<Document> found, @Nullable Document projection) {
        return projection == null || projection.isEmpty()
                ? found
                : matchDocumentsFromStream(new Document(), found.stream(), 0, 0, 0, null, projection)
                        .collectDocuments();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    public int count(@Nullable Document filter, int skip, int limit) {
        if (filter == null || filter.isEmpty()) {
            return super.count(filter, skip, limit);
        }
        Query query = new Query(filter, null, skip, Math.max(0, limit), null);
        Plan plan = plan(query);
        if (!plan.exact()) {
            return Math.toIntExact(new Reading(this, query).all().count());
        }
        OrderedIndex index = plan.index();
        IndexView view = index == null ? IndexView.ofIds(documents) : IndexView.of(index);
        long stamp = changing.readLock();
        try {
            int all = Math.toIntExact(Math.max(0, view.count(plan.ranges()) - skip));
            return limit > 0 ? Math.min(limit, all) : all;
        } finally {
            changing.unlockRead(stamp);
        }
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected int getDataSize() {
        try (Snapshot snapshot = snapshot()) {
            return (int) Math.min(Integer.MAX_VALUE, snapshot.bytes());
        }
    }

    @Override
    protected Document getDocument(Key position) {
        return Objects.requireNonNull(documents.get(position), "no such document")
                .document();
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue().document(), entry.getKey()));
    }

    @Override
    protected @Nullable Key findDocumentPosition(Document document) {
        return getIdField() == null ? super.findDocumentPosition(document) : positionOf(document);
    }

    private Key positionOf(Document document) {
        if (getIdField() != null) {
            return KeyWriter.keyOf(document.get(getIdField()));
        }
        lastWithoutId = Math.max(lastWithoutId + 1, System.currentTimeMillis());
        return KeyWriter.keyOf(lastWithoutId);
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        StoredDocument stored = StoredDocument.of(document);
        Key id = positionOf(document);
        change(() -> {
            documents.put(id, stored);
            orderedIndexes.put(document, id);
        });
        return id;
    }

    @Override
    protected void handleUpdate(Key id, Document old, Document changed) {
        StoredDocument stored = StoredDocument.of(changed);
        change(() -> {
            documents.put(id, stored);
            orderedIndexes.replace(old, changed, id);
        });
    }

    @Override
    public void removeDocument(Document document) {
        write(() -> {
            Key id = findDocumentPosition(document);
            StoredDocument stored = id == null ? null : documents.get(id);
            if (id != null && stored != null) {
                change(() -> {
                    documents.remove(id);
                    orderedIndexes.take(stored.document(), id);
                });
            }
        });
    }

    /** Makes a change of one document visible and durable as a whole. */
    private void change(Runnable change) {
        file.change(() -> {
            long stamp = changing.writeLock();
            try {
                change.run();
            } finally {
                changing.unlockWrite(stamp);
            }
            orderedIndexes.noteArrays();
        });
    }

    @Override
    public void addIndex(Index<Key> index) {
        write(() -> {
            if (orderedIndexes.isNew(index, getIndexes())) {
                if (index instanceof OrderedIndex ordered) {
                    orderedIndexes.add(ordered, documents, this);
                }
                getIndexes().add(index);
            }
        });
    }

    @Override
    public void dropIndex(String name) {
        write(() -> {
            super.dropIndex(name);
            orderedIndexes.remove(name);
        });
    }
}
