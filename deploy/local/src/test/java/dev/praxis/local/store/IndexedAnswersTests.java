package dev.praxis.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, an indexed collection answers as one without indexes. */
@Timeout(120)
class IndexedAnswersTests {

    private static final int DOCUMENTS = 600;
    private static final int ROUNDS = 4;
    private static final int QUERIES_A_ROUND = 200;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_123, 77})
    void areThoseOfAScan(long seed) throws StoreUnavailableException {
        try (RunningStore store = RunningStore.in(directory)) {
            RandomShapes random = new RandomShapes(seed);
            MongoCollection<Document> indexed = store.collection("indexed");
            MongoCollection<Document> plain = store.collection("plain");
            createIndexes(indexed);
            List<Document> documents = random.documents(0, DOCUMENTS).toList();
            indexed.insertMany(documents);
            plain.insertMany(documents);

            for (int round = 0; round < ROUNDS; round++) {
                change(random, indexed, plain);
                for (int i = 0; i < QUERIES_A_ROUND; i++) {
                    RandomShapes.Asked asked = random.query();

                    assertThat(answer(indexed, asked)).as("%s", asked).isEqualTo(answer(plain, asked));
                    assertThat(indexed.countDocuments(asked.filter()))
                            .as("count of %s", asked)
                            .isEqualTo(plain.countDocuments(asked.filter()));
                }
            }
        }
    }

    private static void createIndexes(MongoCollection<Document> collection) {
        collection.createIndex(Document.parse("{community: 1, at: -1}"));
        collection.createIndex(Document.parse("{community: 1, n: 1, _id: -1}"));
        collection.createIndex(Document.parse("{n: -1}"));
        collection.createIndex(Document.parse("{tags: 1, n: 1}"));
        collection.createIndex(Document.parse("{'posts.author': 1, community: -1}"));
        collection.createIndex(Document.parse("{title: 1}"));
        collection.createIndex(Document.parse("{outbox: 1}"), new IndexOptions().sparse(true));
        collection.createIndex(Document.parse("{'nested.a': 1, flag: 1}"));
    }

    private static void change(
            RandomShapes random, MongoCollection<Document> indexed, MongoCollection<Document> plain) {
        for (int i = 0; i < 60; i++) {
            Document selector = random.oneOf(DOCUMENTS);
            Document update = random.update();
            assertThat(indexed.updateOne(selector, update)).isEqualTo(plain.updateOne(selector, update));
            Document replaced = random.oneOf(DOCUMENTS);
            Document replacement = random.document();
            assertThat(indexed.replaceOne(replaced, replacement)).isEqualTo(plain.replaceOne(replaced, replacement));
        }
        for (int i = 0; i < 10; i++) {
            Document selector = random.oneOf(DOCUMENTS);
            assertThat(indexed.deleteOne(selector)).isEqualTo(plain.deleteOne(selector));
            Document many = random.query().filter();
            Document update = random.update();
            assertThat(indexed.updateMany(many, update)).as("%s", many).isEqualTo(plain.updateMany(many, update));
        }
    }

    private static List<Object> answer(MongoCollection<Document> collection, RandomShapes.Asked asked) {
        FindIterable<Document> found = collection
                .find(asked.filter())
                .sort(asked.sort())
                .skip(asked.skip())
                .limit(asked.limit())
                .batchSize(asked.batch());
        return found.map(document -> document.get("_id")).into(new ArrayList<>());
    }
}
