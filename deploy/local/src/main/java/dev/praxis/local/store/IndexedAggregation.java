package dev.praxis.local.store;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.InMemoryCursor;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a pipeline, of which the first stages (match, sort, skip, limit) become one query that can use an index. */
final class IndexedAggregation {

    private final StoredDatabase database;
    private final StoredCollection collection;
    private final DatabaseResolver databases;
    private final Oplog oplog;
    private final CursorRegistry cursors;

    IndexedAggregation(
            StoredDatabase database,
            StoredCollection collection,
            DatabaseResolver databases,
            Oplog oplog,
            CursorRegistry cursors) {
        this.database = database;
        this.collection = collection;
        this.databases = databases;
        this.oplog = oplog;
        this.cursors = cursors;
    }

    /** The answer, none if the pipeline does not begin with a filter or an order. */
    Stream<Document> answer(Document command) {
        List<Document> pipeline = Aggregation.parse(command.get("pipeline"));
        Query query = Query.of(new Document());
        int pushed = 0;
        while (pushed < pipeline.size()) {
            Query with = with(query, pipeline.get(pushed));
            if (with == null) {
                break;
            }
            query = with;
            pushed++;
        }
        if (pushed == 0) {
            return Stream.empty();
        }
        List<Document> rest = pipeline.subList(pushed, pipeline.size());
        if (isCount(rest)) {
            return Stream.of(reply(command, counted(query, rest)));
        }
        Aggregation aggregation = Aggregation.fromPipeline(rest, databases, database, collection, oplog);
        aggregation.validate(command);
        return Stream.of(reply(command, aggregation.runStages(new Reading(collection, query).all())));
    }

    static @Nullable Query with(Query query, Document stage) {
        String name = stage.keySet().iterator().next();
        Object value = stage.get(name);
        boolean open = query.skip() == 0 && query.limit() == 0;
        return switch (name) {
            case "$match" ->
                open && query.filter().isEmpty() && query.orderBy() == null && value instanceof Document filter
                        ? new Query(filter, null, 0, 0, null)
                        : null;
            case "$sort" ->
                open && query.orderBy() == null && value instanceof Document order && isPlain(order)
                        ? new Query(query.filter(), order, 0, 0, null)
                        : null;
            case "$skip" ->
                open && value instanceof Number skip
                        ? new Query(query.filter(), query.orderBy(), skip.intValue(), 0, null)
                        : null;
            case "$limit" ->
                query.limit() == 0 && value instanceof Number limit && limit.intValue() > 0
                        ? new Query(query.filter(), query.orderBy(), query.skip(), limit.intValue(), null)
                        : null;
            default -> null;
        };
    }

    private static boolean isPlain(Document order) {
        return order.values().stream().allMatch(Number.class::isInstance);
    }

    /** Whether the rest is what drivers send to count: a group of everything with a sum of ones. */
    private static boolean isCount(List<Document> rest) {
        return rest.size() == 1
                && rest.getFirst().get("$group") instanceof Document group
                && group.size() == 2
                && (group.get("_id") == null || group.get("_id") instanceof Number)
                && group.get("n") instanceof Document sum
                && sum.size() == 1
                && sum.get("$sum") instanceof Number one
                && one.doubleValue() == 1;
    }

    private List<Document> counted(Query query, List<Document> rest) {
        int count = collection.count(query.filter(), query.skip(), query.limit());
        Document group = (Document) rest.getFirst().get("$group");
        return count == 0
                ? List.of()
                : List.of(new Document("_id", group == null ? null : group.get("_id")).append("n", count));
    }

    private Document reply(Document command, List<Document> results) {
        int batch = command.get("cursor") instanceof Document cursor
                        && cursor.get("batchSize") instanceof Number size
                        && size.intValue() > 0
                ? size.intValue()
                : ReadingCursor.DEFAULT_BATCH;
        long id = 0;
        List<Document> first = results;
        if (results.size() > batch) {
            first = results.subList(0, batch);
            InMemoryCursor cursor =
                    new InMemoryCursor(cursors.generateCursorId(), results.subList(batch, results.size()));
            cursors.add(cursor);
            id = cursor.getId();
        }
        Document cursor =
                new Document("id", id).append("ns", collection.getFullName()).append("firstBatch", first);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
