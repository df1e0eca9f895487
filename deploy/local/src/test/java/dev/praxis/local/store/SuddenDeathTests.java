package dev.praxis.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The store is killed under writes again and again; nothing that it acknowledged is missing afterwards. */
@Timeout(120)
class SuddenDeathTests {

    private static final int ROUNDS = 8;
    private static final int WRITERS = 6;

    @TempDir
    private Path directory;

    private final Set<String> inserted = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> counted = new ConcurrentHashMap<>();

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(42);
        for (int round = 0; round < ROUNDS; round++) {
            try (StoreProcess store = StoreProcess.start(directory)) {
                verify(store);
                killUnderWrites(store, round, 50 + random.nextInt(400));
            }
        }
        try (StoreProcess store = StoreProcess.start(directory)) {
            verify(store);
            assertThat(inserted.size()).isGreaterThan(ROUNDS * 50);
        }
    }

    private void killUnderWrites(StoreProcess store, int round, int writes) throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        try (MongoClient client = MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=2000");
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> posts = client.getDatabase("d").getCollection("posts");
            posts.createIndex(Document.parse("{writer: 1, number: -1}"));
            posts.createIndex(Document.parse("{tags: 1}"));
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(threads.submit(() -> write(posts, round, number, acknowledged)));
            }
            Awaitility.await().until(() -> acknowledged.get() >= writes);
            store.process().destroyForcibly().waitFor();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    private void write(MongoCollection<Document> posts, int round, int writer, AtomicInteger acknowledged) {
        MongoCollection<Document> counters = posts.withDocumentClass(Document.class);
        try {
            for (int i = 0; ; i++) {
                String id = round + "-" + writer + "-" + i;
                posts.insertOne(new Document("_id", id)
                        .append("writer", writer)
                        .append("number", i)
                        .append("tags", List.of("t" + i % 3, "round-" + round)));
                inserted.add(id);
                Document counter = counters.findOneAndUpdate(
                        new Document("_id", writer),
                        new Document("$inc", new Document("n", 1)),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
                counted.put(writer, counter == null ? 0 : counter.getInteger("n"));
                acknowledged.incrementAndGet();
            }
        } catch (MongoException e) {
            assertThat(e).as("the store was killed").isNotNull();
        }
    }

    private void verify(StoreProcess store) {
        try (MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> posts = client.getDatabase("d").getCollection("posts");
            List<Document> all = posts.find().into(new ArrayList<>());

            assertThat(all).extracting(post -> String.valueOf(post.get("_id"))).containsAll(inserted);
            counted.forEach((writer, n) -> assertThat(posts.find(new Document("_id", writer)))
                    .singleElement()
                    .satisfies(counter -> assertThat(counter.getInteger("n")).isGreaterThanOrEqualTo(n)));
            for (int writer = 0; writer < WRITERS; writer++) {
                int expected = writer;
                assertThat(posts.countDocuments(new Document("writer", writer)))
                        .as("index and documents agree")
                        .isEqualTo(all.stream()
                                .filter(post -> Integer.valueOf(expected).equals(post.get("writer")))
                                .count());
            }
        }
    }
}
