package dev.praxis.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of index does, and which queries use it. */
@Timeout(60)
class OrderedIndexTests {

    private static final int DUPLICATE_KEY = 11000;

    @TempDir
    private Path directory;

    private RunningStore store;
    private MongoCollection<Document> topics;

    @BeforeEach
    void open() throws StoreUnavailableException {
        store = RunningStore.in(directory);
        topics = store.collection("topics");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void readsOnlyThePageOfACompoundIndex() {
        topics.createIndex(parse("{community: 1, lastActivity: -1, _id: -1}"));
        fill(500);

        Document plan = explain(parse("{community: 'c1'}"), parse("{lastActivity: -1, _id: -1}"), 20);

        assertThat(index(plan)).isEqualTo("community_1_lastActivity_-1__id_-1");
        assertThat(examined(plan)).isEqualTo(20);
        assertThat(winning(plan).getString("stage")).isEqualTo("FETCH");
    }

    @Test
    void readsAnIndexBackwards() {
        topics.createIndex(parse("{community: 1, number: 1}"));
        fill(500);

        Document plan = explain(parse("{community: 'c1'}"), parse("{number: -1, _id: -1}"), 5);
        List<Integer> numbers = topics.find(parse("{community: 'c1'}"))
                .sort(parse("{number: -1}"))
                .limit(3)
                .map(topic -> topic.getInteger("number"))
                .into(new ArrayList<>());

        assertThat(examined(plan)).isEqualTo(5);
        assertThat(numbers).containsExactly(496, 491, 486);
    }

    @Test
    void continuesAfterTheLastPageWithoutReadingTheOnesBefore() {
        topics.createIndex(parse("{community: 1, lastActivity: -1, _id: -1}"));
        fill(500);
        Document after =
                parse("{community: 'c1', $or: [{lastActivity: {$lt: 100}}, {lastActivity: 100, _id: {$lt: 5}}]}");

        Document plan = explain(after, parse("{lastActivity: -1, _id: -1}"), 10);

        assertThat(index(plan)).startsWith("community_1");
        assertThat(examined(plan)).isLessThanOrEqualTo(12);
    }

    @Test
    void usesAnIndexForEachKindOfCondition() {
        topics.createIndex(parse("{community: 1, number: 1}"));
        topics.createIndex(parse("{title: 1}"));
        topics.createIndex(parse("{tags: 1}"));
        fill(100);

        assertThat(List.of(
                        "{community: 'c1', number: {$gt: 90}}",
                        "{community: {$in: ['c1', 'c2']}, number: {$gte: 1, $lt: 11}}",
                        "{$and: [{community: 'c1'}, {number: 6}]}",
                        "{title: /^topic 1/}",
                        "{tags: 'practice', title: {$ne: 'x'}}",
                        "{_id: {$gt: 95}}",
                        "{$or: [{title: 'topic 1'}, {tags: 'tag-3'}]}"))
                .allSatisfy(filter -> {
                    Document plan = explain(parse(filter), new Document(), 0);
                    assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
                });
        assertThat(winning(explain(parse("{unknown: 1}"), new Document(), 0)).getString("stage"))
                .isEqualTo("COLLSCAN");
    }

    @Test
    void explainsUpdatesDeletesCountsAndPipelines() {
        topics.createIndex(parse("{title: 1}"));
        fill(50);
        Document filter = parse("{title: 'topic 7'}");

        List<Document> plans = List.of(
                explain(new Document("update", "topics")
                        .append("updates", List.of(new Document("q", filter).append("u", parse("{$set: {a: 1}}"))))),
                explain(new Document("delete", "topics")
                        .append("deletes", List.of(new Document("q", filter).append("limit", 1)))),
                explain(new Document("count", "topics").append("query", filter)),
                explain(new Document("findAndModify", "topics").append("query", filter)),
                explain(new Document("aggregate", "topics")
                        .append("pipeline", List.of(new Document("$match", filter), parse("{$count: 'n'}")))));

        assertThat(plans).allSatisfy(plan -> {
            assertThat(index(plan)).isEqualTo("title_1");
            assertThat(examined(plan)).isEqualTo(1);
        });
    }

    @Test
    void countsAndChangesByIndex() {
        topics.createIndex(parse("{community: 1}"));
        fill(100);

        long changed = topics.updateMany(parse("{community: 'c1'}"), parse("{$set: {community: 'c2'}}"))
                .getModifiedCount();
        topics.deleteOne(parse("{community: 'c2'}"));

        assertThat(changed).isEqualTo(20);
        assertThat(topics.countDocuments(parse("{community: 'c1'}"))).isZero();
        assertThat(topics.countDocuments(parse("{community: 'c2'}"))).isEqualTo(39);
    }

    @Test
    void refusesASecondDocumentWithUniqueValues() {
        topics.createIndex(parse("{community: 1, title: 1}"), new IndexOptions().unique(true));
        topics.insertOne(parse("{_id: 1, community: 'c', title: 't', tags: ['a']}"));
        topics.insertOne(parse("{_id: 2, community: 'c', title: 'u', tags: ['b']}"));

        assertThatThrownBy(() -> topics.insertOne(parse("{_id: 3, community: 'c', title: 't'}")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
        assertThatThrownBy(() -> topics.updateOne(parse("{_id: 2}"), parse("{$set: {title: 't'}}")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
        assertThat(topics.countDocuments()).isEqualTo(2);
        assertThat(topics.find(parse("{community: 'c', title: 'u'}")).first()).containsEntry("_id", 2);
    }

    @Test
    void leavesNothingBehindWhenASecondIndexRefuses() {
        topics.createIndex(parse("{title: 1}"));
        topics.createIndex(parse("{slug: 1}"), new IndexOptions().unique(true));
        topics.insertOne(parse("{_id: 1, title: 'a', slug: 's'}"));
        topics.insertOne(parse("{_id: 2, title: 'b', slug: 'r'}"));

        assertThatThrownBy(() -> topics.insertOne(parse("{_id: 3, title: 'c', slug: 's'}")))
                .isInstanceOf(MongoWriteException.class);
        assertThatThrownBy(() -> topics.updateOne(parse("{_id: 2}"), parse("{$set: {title: 'd', slug: 's'}}")))
                .isInstanceOf(MongoWriteException.class);

        assertThat(topics.countDocuments(parse("{title: {$in: ['c', 'd']}}"))).isZero();
        assertThat(topics.countDocuments(parse("{title: 'b'}"))).isOne();
    }

    @Test
    void refusesAUniqueIndexOverDuplicates() {
        fill(20);

        assertThatThrownBy(() -> topics.createIndex(parse("{community: 1}"), new IndexOptions().unique(true)))
                .hasMessageContaining("E11000");
        assertThat(topics.listIndexes().map(index -> index.getString("name"))).containsExactly("_id_");
        assertThat(topics.createIndex(parse("{community: 1}"))).isEqualTo("community_1");
    }

    @Test
    void keepsDocumentsWithoutTheFieldOutOfASparseIndex() {
        topics.createIndex(parse("{'outbox.at': 1}"), new IndexOptions().sparse(true));
        topics.insertOne(parse("{_id: 1, outbox: [{at: 5}, {at: 7}]}"));
        topics.insertOne(parse("{_id: 2}"));

        Document due = explain(parse("{'outbox.at': {$lt: 6}}"), new Document(), 0);
        Document missing = explain(parse("{'outbox.at': null}"), new Document(), 0);

        assertThat(index(due)).isEqualTo("outbox.at_1");
        assertThat(examined(due)).isOne();
        assertThat(winning(missing).getString("stage")).isEqualTo("COLLSCAN");
        assertThat(topics.find(parse("{'outbox.at': null}")).first()).containsEntry("_id", 2);
    }

    @Test
    void findsAndForgetsElementsOfArrays() {
        topics.createIndex(parse("{'outbox._id': 1}"));
        topics.insertOne(parse("{_id: 1, outbox: [{_id: 'a'}, {_id: 'b'}, {_id: 'c'}]}"));

        topics.updateOne(parse("{'outbox._id': 'b'}"), parse("{$pull: {outbox: {_id: {$in: ['a', 'b']}}}}"));

        assertThat(topics.countDocuments(parse("{'outbox._id': {$in: ['a', 'b']}}")))
                .isZero();
        assertThat(topics.countDocuments(parse("{'outbox._id': 'c'}"))).isOne();
    }

    @Test
    void refusesTwoArraysInOneIndex() {
        topics.createIndex(parse("{tags: 1, forums: 1}"));

        assertThatThrownBy(() -> topics.insertOne(parse("{tags: [1, 2], forums: [3, 4]}")))
                .isInstanceOf(MongoWriteException.class);
        assertThat(topics.countDocuments()).isZero();
    }

    @Test
    void deletesWhatHasExpired() {
        topics.createIndex(parse("{expireAt: 1}"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        topics.createIndex(parse("{title: 1}"));
        Instant now = Instant.now();
        topics.insertOne(new Document("title", "gone").append("expireAt", now.minusSeconds(1)));
        topics.insertOne(new Document("title", "kept").append("expireAt", now.plusSeconds(3_600)));
        topics.insertOne(new Document("title", "never"));

        await().atMost(Duration.ofSeconds(10)).until(() -> topics.countDocuments(parse("{title: 'gone'}")) == 0);

        assertThat(topics.find().map(topic -> topic.getString("title"))).containsExactlyInAnyOrder("kept", "never");
    }

    @Test
    void createsAnIndexOnceAndDropsOnlyItsOwn() {
        MongoCollection<Document> others = store.collection("others");
        topics.createIndex(parse("{title: 1}"));
        topics.createIndex(parse("{title: 1}"));
        others.createIndex(parse("{title: 1}"));

        topics.dropIndex("title_1");

        assertThat(topics.listIndexes().map(index -> index.getString("name"))).containsExactly("_id_");
        assertThat(others.listIndexes().map(index -> index.getString("name"))).containsExactly("_id_", "title_1");
        assertThatThrownBy(() -> topics.dropIndex("title_1")).isInstanceOf(MongoCommandException.class);
    }

    @Test
    void refusesTheSameIndexWithOtherOptions() {
        topics.createIndex(parse("{title: 1}"));

        assertThatThrownBy(() -> topics.createIndex(parse("{title: 1}"), new IndexOptions().unique(true)))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isIn(85, 86));
        assertThatThrownBy(() -> topics.createIndex(
                        parse("{title: 1}"),
                        new IndexOptions().name("p").partialFilterExpression(parse("{a: {$exists: true}}"))))
                .hasMessageContaining("partialFilterExpression");
    }

    @Test
    void ordersValuesOfDifferentTypesAsMongo() {
        topics.createIndex(parse("{v: 1}"));
        topics.insertMany(List.of(
                parse("{_id: 'max', v: {$maxKey: 1}}"),
                parse("{_id: 'date', v: {$date: 5}}"),
                parse("{_id: 'bool', v: false}"),
                parse("{_id: 'oid', v: {$oid: '5f0000000000000000000000'}}"),
                parse("{_id: 'doc', v: {a: 1}}"),
                parse("{_id: 'text', v: ''}"),
                parse("{_id: 'two', v: {$numberLong: '2'}}"),
                parse("{_id: 'one', v: 1.5}"),
                parse("{_id: 'null', v: null}"),
                parse("{_id: 'min', v: {$minKey: 1}}")));

        List<String> ids =
                topics.find().sort(parse("{v: 1}")).map(d -> d.getString("_id")).into(new ArrayList<>());

        assertThat(ids).containsExactly("min", "null", "one", "two", "text", "doc", "oid", "bool", "date", "max");
        assertThat(topics.find(parse("{v: 2}")).first()).containsEntry("_id", "two");
    }

    @Test
    void keepsWhatAnUnorderedInsertCouldInsert() {
        topics.createIndex(parse("{title: 1}"), new IndexOptions().unique(true));
        List<Document> three =
                List.of(parse("{_id: 1, title: 'a'}"), parse("{_id: 2, title: 'a'}"), parse("{_id: 3, title: 'b'}"));

        assertThatThrownBy(() -> topics.insertMany(three, new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteErrors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.getCode()).isEqualTo(DUPLICATE_KEY)));

        assertThat(topics.countDocuments()).isEqualTo(2);
    }

    @Test
    void keepsDocumentsAndIndexesOverARestart() throws StoreUnavailableException {
        topics.createIndex(parse("{community: 1, number: 1}"));
        topics.createIndex(parse("{title: 1}"), new IndexOptions().unique(true));
        fill(200);
        close();

        open();

        assertThat(topics.countDocuments()).isEqualTo(200);
        assertThat(examined(explain(parse("{community: 'c1'}"), parse("{number: 1}"), 7)))
                .isEqualTo(7);
        assertThatThrownBy(() -> topics.insertOne(parse("{title: 'topic 7'}"))).isInstanceOf(MongoWriteException.class);
    }

    private void fill(int count) {
        topics.insertMany(IntStream.range(0, count)
                .mapToObj(i -> new Document("_id", i)
                        .append("community", "c" + i % 5)
                        .append("number", i)
                        .append("title", "topic " + i)
                        .append("tags", List.of("practice", "tag-" + i % 7))
                        .append("lastActivity", (i * 37) % 500))
                .toList());
    }

    private Document explain(Document filter, Document sort, int limit) {
        return explain(new Document("find", "topics")
                .append("filter", filter)
                .append("sort", sort)
                .append("limit", limit));
    }

    private Document explain(Document command) {
        return store.client()
                .getDatabase("test")
                .runCommand(new Document("explain", command).append("verbosity", "executionStats"));
    }

    private static Document winning(Document plan) {
        return plan.get("queryPlanner", Document.class).get("winningPlan", Document.class);
    }

    private static String index(Document plan) {
        Document stage = winning(plan);
        while (stage.containsKey("inputStage")) {
            stage = stage.get("inputStage", Document.class);
        }
        return stage.get("indexName", "none");
    }

    private static long examined(Document plan) {
        return plan.get("executionStats", Document.class).getLong("totalDocsExamined");
    }

    private static Document parse(String json) {
        return Document.parse(json);
    }
}
