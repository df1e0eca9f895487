package dev.praxis.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the services ask of a store every day, through a current driver. */
@Timeout(60)
class EverydayCommandsTests {

    @TempDir
    private Path directory;

    private RunningStore store;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() throws StoreUnavailableException {
        store = RunningStore.in(directory);
        things = store.collection("things");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsAndUpdatesTheFirstInOrderOrInsertsIt() {
        things.insertMany(List.of(parse("{_id: 1, n: 5}"), parse("{_id: 2, n: 3}")));
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().sort(parse("{n: 1}")).upsert(true).returnDocument(ReturnDocument.AFTER);

        Document updated = things.findOneAndUpdate(parse("{n: {$gt: 0}}"), parse("{$inc: {n: 10}}"), options);
        Document inserted = things.findOneAndUpdate(
                parse("{_id: 9}"), parse("{$inc: {n: 1}, $setOnInsert: {kind: 'new'}}"), options);

        assertThat(updated).isEqualTo(parse("{_id: 2, n: 13}"));
        assertThat(inserted).isEqualTo(parse("{_id: 9, n: 1, kind: 'new'}"));
        assertThat(things.findOneAndUpdate(parse("{_id: 404}"), parse("{$inc: {n: 1}}")))
                .isNull();
    }

    @Test
    void changesArrays() {
        things.insertOne(
                parse("{_id: 1, tags: ['a'], outbox: [{_id: 'x', n: 1}, {_id: 'y', n: 2}, {_id: 'z', n: 3}]}"));

        things.updateOne(parse("{_id: 1}"), parse("{$addToSet: {tags: {$each: ['a', 'b']}}}"));
        things.updateOne(parse("{_id: 1}"), parse("{$push: {outbox: {$each: [{_id: 'w', n: 4}]}}}"));
        things.updateOne(parse("{_id: 1}"), parse("{$pull: {outbox: {_id: {$in: ['x', 'y']}}}}"));
        things.updateOne(parse("{_id: 1, 'outbox._id': 'w'}"), parse("{$set: {'outbox.$.n': 40}}"));
        things.updateOne(
                parse("{_id: 1}"),
                parse("{$inc: {'outbox.$[e].n': 100}}"),
                new UpdateOptions().arrayFilters(List.of(parse("{'e._id': 'z'}"))));

        assertThat(things.find().first())
                .isEqualTo(parse("{_id: 1, tags: ['a', 'b'], outbox: [{_id: 'z', n: 103}, {_id: 'w', n: 40}]}"));
    }

    @Test
    void refusesToReplaceANewerStateByAnOlder() {
        ReplaceOptions upsert = new ReplaceOptions().upsert(true);
        things.replaceOne(parse("{_id: 'p', sequence: {$lt: 3}}"), parse("{sequence: 3}"), upsert);

        assertThatThrownBy(() ->
                        things.replaceOne(parse("{_id: 'p', sequence: {$lt: 2}}"), parse("{sequence: 2}"), upsert))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        things.replaceOne(parse("{_id: 'p', sequence: {$lt: 4}}"), parse("{sequence: 4}"), upsert);

        assertThat(things.find().first()).isEqualTo(parse("{_id: 'p', sequence: 4}"));
    }

    @Test
    void updatesADocumentAtomically() throws Exception {
        things.insertOne(parse("{_id: 1, n: 0}"));

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(_ -> threads.submit(() -> IntStream.range(0, 50)
                            .forEach(_ -> things.updateOne(parse("{_id: 1}"), parse("{$inc: {n: 1}}")))))
                    .toList();
            for (Future<?> thread : running) {
                thread.get();
            }
        }

        assertThat(things.find().first()).containsEntry("n", 400);
    }

    @Test
    void aggregates() {
        store.collection("members")
                .insertMany(List.of(parse("{_id: 'm0', name: 'A'}"), parse("{_id: 'm1', name: 'B'}")));
        things.createIndex(parse("{kind: 1}"));
        things.insertMany(IntStream.range(0, 40)
                .mapToObj(i -> new Document("_id", i)
                        .append("kind", i % 2 == 0 ? "even" : "odd")
                        .append("author", "m" + i % 4 / 2)
                        .append("n", i))
                .toList());

        List<Document> sums = things.aggregate(List.of(
                        parse("{$match: {kind: 'even'}}"),
                        parse("{$group: {_id: '$author', sum: {$sum: '$n'}, count: {$sum: 1}}}"),
                        parse("{$sort: {_id: 1}}"),
                        parse("{$lookup: {from: 'members', localField: '_id', foreignField: '_id', as: 'member'}}"),
                        parse("{$limit: 1}")))
                .into(new ArrayList<>());
        Document counted = things.aggregate(List.of(parse("{$match: {n: {$gte: 30}}}"), parse("{$count: 'n'}")))
                .first();

        assertThat(sums).containsExactly(parse("{_id: 'm0', sum: 180, count: 10, member: [{_id: 'm0', name: 'A'}]}"));
        assertThat(counted).isEqualTo(parse("{n: 10}"));
    }

    @Test
    void answersQueriesOfManyKinds() {
        things.insertMany(List.of(
                parse("{_id: 1, name: 'Ada', tags: ['x', 'y'], scores: [{a: 1, b: 2}], at: {$date: 1}}"),
                parse("{_id: 2, name: 'bob', tags: [], scores: [{a: 1, b: 3}, {a: 2, b: 2}]}"),
                parse("{_id: 3, name: null}")));

        assertThat(ids("{name: /^a/i}")).containsExactly(1);
        assertThat(ids("{tags: {$size: 2}}")).containsExactly(1);
        assertThat(ids("{scores: {$elemMatch: {a: 1, b: 2}}}")).containsExactly(1);
        assertThat(ids("{at: {$exists: false}}")).containsExactly(2, 3);
        assertThat(ids("{name: {$ne: 'bob'}}")).containsExactly(1, 3);
        assertThat(ids("{_id: {$nin: [1, 2]}}")).containsExactly(3);
        assertThat(things.distinct("tags", String.class)).containsExactlyInAnyOrder("x", "y");
        assertThat(things.find(parse("{_id: 1}"))
                        .projection(parse("{name: 1, _id: 0}"))
                        .first())
                .isEqualTo(parse("{name: 'Ada'}"));
        assertThat(things.countDocuments()).isEqualTo(3);
        assertThat(things.estimatedDocumentCount()).isEqualTo(3);
    }

    @Test
    void handsOutManyDocumentsInBatches() {
        things.createIndex(parse("{n: 1}"));
        things.insertMany(
                IntStream.range(0, 3_500).mapToObj(i -> new Document("n", i)).toList());

        List<Integer> byDefault =
                things.find().sort(parse("{n: 1}")).map(d -> d.getInteger("n")).into(new ArrayList<>());
        List<Integer> small = things.find()
                .sort(parse("{n: -1}"))
                .batchSize(7)
                .map(d -> d.getInteger("n"))
                .into(new ArrayList<>());

        assertThat(byDefault).hasSize(3_500).isSorted();
        assertThat(small).hasSize(3_500).isEqualTo(byDefault.reversed());
    }

    @Test
    void keepsLargeDocumentsAndRefusesTooLargeOnes() {
        things.insertOne(new Document("_id", 1).append("text", "x".repeat(15_000_000)));
        things.insertOne(new Document("_id", 2).append("text", "y".repeat(9_000_000)));

        assertThatThrownBy(() -> things.updateOne(
                        parse("{_id: 2}"), new Document("$set", new Document("more", "z".repeat(8_000_000)))))
                .isInstanceOf(MongoWriteException.class);

        assertThat(things.find().map(d -> d.getString("text").length())).containsExactly(15_000_000, 9_000_000);
    }

    @Test
    void keepsFiles() {
        GridFSBucket files = GridFSBuckets.create(store.client().getDatabase("test"), "files");
        byte[] content = new byte[700_000];
        content[699_999] = 7;

        var id = files.uploadFromStream("minutes.pdf", new ByteArrayInputStream(content));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        files.downloadToStream(id, read);
        files.delete(id);

        assertThat(read.toByteArray()).isEqualTo(content);
        assertThat(files.find()).isEmpty();
    }

    @Test
    void knowsItsDatabasesAndCollections() {
        things.insertOne(new Document());
        store.client().getDatabase("other").getCollection("c").insertOne(new Document());
        things.drop();

        assertThat(store.client().listDatabaseNames()).contains("test", "other");
        assertThat(store.client().getDatabase("test").listCollectionNames()).isEmpty();
        assertThat(things.find()).isEmpty();
        store.client().getDatabase("other").drop();
        assertThat(store.client().getDatabase("other").listCollectionNames()).isEmpty();
    }

    @Test
    void worksInASession() {
        try (var session = store.client().startSession()) {
            things.insertOne(session, parse("{_id: 1}"));

            assertThat(things.find(session).first()).isEqualTo(parse("{_id: 1}"));
        }
    }

    private List<Integer> ids(String filter) {
        return things.find(parse(filter)).map(d -> d.getInteger("_id")).into(new ArrayList<>());
    }

    private static Document parse(String json) {
        return Document.parse(json);
    }
}
