package dev.praxis.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to the explain command: which index a query uses, and how much was read for it. */
final class Explanation {

    private Explanation() {}

    static Document of(Document command, StoredDatabase database) {
        Document explained = (Document) command.get("explain");
        if (explained == null || explained.isEmpty()) {
            throw new MongoServerError(9, "FailedToParse", "explain needs a command");
        }
        String name = explained.keySet().iterator().next();
        Query query = queryOf(name, explained);
        return database.collection(explained.get(name))
                .map(collection -> of(query, collection))
                .findFirst()
                .orElseGet(() -> new Document("queryPlanner", new Document("winningPlan", new Document("stage", "EOF")))
                        .append("ok", 1.0));
    }

    private static Document of(Query query, StoredCollection collection) {
        long start = System.nanoTime();
        Reading reading = new Reading(collection, query);
        do {
            reading.next(ReadingCursor.DEFAULT_BATCH);
        } while (!reading.isExhausted());
        Plan plan = reading.plan();
        Document stage = stage(plan);
        if (!plan.sorted() && SortOrder.of(query.orderBy()) != null) {
            stage = new Document("stage", "SORT")
                    .append("sortPattern", query.orderBy())
                    .append("inputStage", stage);
        }
        return new Document(
                        "queryPlanner",
                        new Document("namespace", collection.getFullName())
                                .append("parsedQuery", query.filter())
                                .append("winningPlan", stage)
                                .append("rejectedPlans", List.of()))
                .append(
                        "executionStats",
                        new Document("executionSuccess", true)
                                .append("nReturned", reading.returned())
                                .append("executionTimeMillis", (System.nanoTime() - start) / 1_000_000)
                                .append("executionTimeMicros", (System.nanoTime() - start) / 1_000)
                                .append("totalKeysExamined", plan.readsEverything() ? 0L : reading.keysExamined())
                                .append("totalDocsExamined", reading.documentsExamined()))
                .append("ok", 1.0);
    }

    private static Document stage(Plan plan) {
        if (!plan.branches().isEmpty()) {
            return fetch(new Document("stage", "OR")
                    .append(
                            "inputStages",
                            plan.branches().stream().map(Explanation::indexScan).toList()));
        }
        return plan.readsEverything()
                ? new Document("stage", "COLLSCAN").append("direction", direction(plan))
                : fetch(indexScan(plan));
    }

    private static Document fetch(Document input) {
        return new Document("stage", "FETCH").append("inputStage", input);
    }

    private static Document indexScan(Plan plan) {
        Document pattern = new Document();
        OrderedIndex index = plan.index();
        if (index == null) {
            pattern.append(PrimaryIndex.FIELD, 1);
        } else {
            index.fields().forEach(field -> pattern.append(field.name(), field.ascending() ? 1 : -1));
        }
        return new Document("stage", "IXSCAN")
                .append("keyPattern", pattern)
                .append("indexName", plan.indexName())
                .append("isMultiKey", plan.arrays())
                .append("direction", direction(plan));
    }

    private static String direction(Plan plan) {
        return plan.reverse() ? "backward" : "forward";
    }

    private static Query queryOf(String name, Document command) {
        return switch (name) {
            case "find" ->
                new Query(
                        document(command.get("filter")),
                        (Document) command.get("sort"),
                        number(command.get("skip")),
                        number(command.get("limit")),
                        null);
            case "count", "distinct" -> Query.of(document(command.get("query")));
            case "findAndModify" ->
                new Query(document(command.get("query")), (Document) command.get("sort"), 0, 1, null);
            case "update" -> Query.of(document(first(command.get("updates")).get("q")));
            case "delete" -> Query.of(document(first(command.get("deletes")).get("q")));
            case "aggregate" -> leading(command.get("pipeline"));
            default -> throw new MongoServerError(59, "CommandNotFound", "cannot explain " + name);
        };
    }

    private static Query leading(@Nullable Object pipeline) {
        Query query = Query.of(new Document());
        for (Object stage : pipeline instanceof List<?> stages ? stages : List.of()) {
            Query with = IndexedAggregation.with(query, (Document) stage);
            if (with == null) {
                break;
            }
            query = with;
        }
        return query;
    }

    private static Document first(@Nullable Object list) {
        return list instanceof List<?> documents && !documents.isEmpty()
                ? (Document) documents.getFirst()
                : new Document();
    }

    private static Document document(@Nullable Object value) {
        return value instanceof Document document ? document : new Document();
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? Math.abs(number.intValue()) : 0;
    }
}
