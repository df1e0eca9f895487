package dev.praxis.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * A collection in the store's file, with ordered indexes.
 *
 * <p>Writes take turns. Reads take no part in that: they work on a snapshot, which waits at most for the change of one
 * document and its index entries.
 */
final class StoredCollection extends AbstractMongoCollection<Key> {

    private static final Optional<List<Document>> NO_MORE = Optional.empty();

    private final StoreFile file;
    private final MVMap<Key, StoredDocument> documents;
    private final List<OrderedIndex> orderedIndexes = new CopyOnWriteArrayList<>();
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private final ReentrantLock writing = new ReentrantLock();
    private final StampedLock changing = new StampedLock();
    private boolean onlyFirst;
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
    }

    MVMap<Key, StoredDocument> documents() {
        return documents;
    }

    Snapshot snapshot() {
        var use = file.store().registerVersionUsage();
        long stamp = changing.readLock();
        try {
            Map<OrderedIndex, RootReference<Key, Integer>> roots = HashMap.newHashMap(orderedIndexes.size());
            orderedIndexes.forEach(index -> roots.put(index, index.entries().getRoot()));
            return new Snapshot(documents, documents.getRoot(), roots, use);
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
        return new Planner(
                IndexView.ofIds(documents),
                orderedIndexes.stream().map(IndexView::of).toList());
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
        int most = onlyFirst && writing.isHeldByCurrentThread() ? 1 : Math.max(0, limit);
        Reading reading =
                new Reading(this, new Query(filter == null ? new Document() : filter, orderBy, skip, most, projection));
        if (writing.isHeldByCurrentThread()) {
            return new QueryResult(project(allOf(reading).map(Document::clone).toList(), projection));
        }
        if (batchSize <= 0) {
            return new QueryResult(() -> project(allOf(reading), projection).iterator());
        }
        List<Document> first = project(reading.next(batchSize), projection);
        if (reading.isExhausted()) {
            return new QueryResult(first);
        }
        ReadingCursor cursor = new ReadingCursor(
                cursorRegistry.generateCursorId(), reading, documents -> project(documents, projection));
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    private static Stream<Document> allOf(Reading reading) {
        return Stream.generate(
                        () -> reading.isExhausted() ? NO_MORE : Optional.of(reading.next(ReadingCursor.DEFAULT_BATCH)))
                .takeWhile(Optional::isPresent)
                .flatMap(batch -> batch.orElseThrow().stream());
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
            return Math.toIntExact(allOf(new Reading(this, query)).count());
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
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        long size = documents.values().stream()
                .mapToLong(document -> document.bson().length)
                .sum();
        return (int) Math.min(Integer.MAX_VALUE, size);
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
            orderedIndexes.forEach(index -> index.put(document, id));
        });
        return id;
    }

    @Override
    protected void handleUpdate(Key id, Document old, Document changed) {
        StoredDocument stored = StoredDocument.of(changed);
        change(() -> {
            documents.put(id, stored);
            orderedIndexes.forEach(index -> index.replace(old, changed, id));
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
                    orderedIndexes.forEach(index -> index.take(stored.document(), id));
                });
            }
        });
    }

    @Override
    protected void removeDocument(Key position) {
        throw new UnsupportedOperationException();
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
            orderedIndexes.forEach(file::noteArrays);
        });
    }

    private <T> T write(Supplier<T> action) {
        writing.lock();
        try {
            return action.get();
        } finally {
            writing.unlock();
        }
    }

    private void write(Runnable action) {
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
    public void addIndex(Index<Key> index) {
        write(() -> {
            for (Index<Key> existing : getIndexes()) {
                if (existing.getName().equals(index.getName())) {
                    if (!existing.hasSameOptions(index)) {
                        throw new IndexKeySpecsConflictException(index, existing);
                    }
                    return;
                }
            }
            if (index instanceof OrderedIndex ordered) {
                build(ordered);
                orderedIndexes.add(ordered);
            }
            getIndexes().add(index);
        });
    }

    private void build(OrderedIndex index) {
        if (file.isBuilt(index)) {
            return;
        }
        index.entries().clear();
        try {
            Iterator<Key> ids = documents.keyIterator(null);
            while (ids.hasNext()) {
                Key id = ids.next();
                Document document = getDocument(id);
                index.check(document, id, this);
                file.change(() -> index.put(document, id));
            }
        } catch (MongoServerError e) {
            file.change(() -> file.store().removeMap(index.entries()));
            throw new IndexBuildFailedException(e, this);
        }
        file.change(() -> file.noteBuilt(index));
    }

    @Override
    public void dropIndex(String name) {
        write(() -> {
            super.dropIndex(name);
            orderedIndexes.stream()
                    .filter(index -> index.getName().equals(name))
                    .findFirst()
                    .ifPresent(index -> {
                        orderedIndexes.remove(index);
                        file.change(() -> file.remove(index));
                    });
        });
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newName) {
        write(() -> super.renameTo(newDatabase, newName));
    }

    /** The documents of a query, as they are found. */
    Stream<Document> stream(Query query) {
        return StreamSupport.stream(
                queryDocuments(query.filter(), query.orderBy(), query.skip(), query.limit(), 0, query.projection())
                        .spliterator(),
                false);
    }
}
