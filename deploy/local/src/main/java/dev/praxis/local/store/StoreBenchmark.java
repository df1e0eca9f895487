package dev.praxis.local.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Measures a store of its own in a process of its own: pages, reads by id, writes, and how the file grows. */
@Command(name = "store", description = "Measures the document store.")
public final class StoreBenchmark implements Callable<Integer> {

    private static final int COMMUNITIES = 50;
    private static final int PAGE = 20;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private record Line(String name, double perSecond, double p50Micros, double p99Micros) {}

    @Option(names = "--documents", defaultValue = "100000")
    private int documents;

    @Option(names = "--connections", defaultValue = "16")
    private int connections;

    @Option(names = "--seconds", defaultValue = "5", description = "how long each measurement takes")
    private int seconds;

    @Option(
            names = "--updates",
            defaultValue = "100000",
            description = "how many updates the file's growth is seen over")
    private int updates;

    @Option(names = "--json", description = "where to write the results")
    private @Nullable Path json;

    private final Map<String, Object> results = new LinkedHashMap<>();
    private final List<String> ids = new ArrayList<>();

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "dev/praxis/local/process/logback.xml");
        System.exit(new CommandLine(new StoreBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Path directory = Files.createTempDirectory("praxis-store-bench");
        try (MeasuredStore store = MeasuredStore.start(directory);
                MongoClient client = store.connect(connections)) {
            run(client.getDatabase("bench"), directory);
        } finally {
            delete(directory);
        }
        if (json != null) {
            Files.writeString(json, JsonMapper.builder().build().writeValueAsString(results));
        }
        return 0;
    }

    private void run(MongoDatabase database, Path directory)
            throws InterruptedException, ExecutionException, IOException {
        grow(database, directory);
        MongoCollection<Document> topics = database.getCollection("topics");
        topics.createIndex(Document.parse("{community: 1, lastActivity: -1, _id: -1}"));
        topics.createIndex(Document.parse("{author: 1}"));
        long start = System.nanoTime();
        fill(topics);
        report("documents", documents);
        report("fill seconds", (System.nanoTime() - start) / 1_000_000_000.0);
        report("file MB", megabytes(directory));
        System.out.printf("%-34s %12s %10s %10s%n", "", "per second", "p50 µs", "p99 µs");
        reportStoreTime(database);
        measure("page of 20 by index, 1 connection", 1, i -> page(topics, i));
        measure("page of 20 by index", connections, i -> page(topics, i));
        measure("read by id", connections, i -> require(topics.find(byId(i)).first()));
        measure("count by index", connections, i -> topics.countDocuments(new Document("community", community(i))));
        MongoCollection<Document> posts = database.getCollection("posts");
        posts.createIndex(Document.parse("{topic: 1, number: 1}"));
        measure(
                "insert",
                connections,
                i -> posts.insertOne(topic(i).append("topic", community(i)).append("number", i)));
        measure(
                "update by id",
                connections,
                i -> topics.updateOne(
                        byId(i),
                        new Document("$set", new Document("lastActivity", Instant.now()))
                                .append("$inc", new Document("replies", 1))));
    }

    private void fill(MongoCollection<Document> topics) {
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            Document topic = topic(i);
            ids.add(topic.getString("_id"));
            batch.add(topic);
            if (batch.size() == 1_000 || i == documents - 1) {
                topics.insertMany(batch);
                batch.clear();
            }
        }
    }

    private static Document topic(int i) {
        return new Document("_id", UUID.randomUUID().toString())
                .append("community", community(i))
                .append("author", "member-" + i % 5_000)
                .append("title", "What did we learn from incident " + i + "?")
                .append("body", "Seen again and again, and worth a page of its own. ".repeat(8))
                .append("tags", List.of("practice", "tag-" + i % 30))
                .append("lastActivity", START.plusSeconds((i * 7_919L) % 10_000_000))
                .append("replies", i % 40);
    }

    private static String community(int i) {
        return "community-" + Math.floorMod(i, COMMUNITIES);
    }

    private Document byId(int i) {
        return new Document("_id", ids.get(Math.floorMod(i * 7_919, ids.size())));
    }

    private void page(MongoCollection<Document> topics, int i) {
        int found = topics.find(new Document("community", community(i)))
                .sort(Document.parse("{lastActivity: -1, _id: -1}"))
                .limit(PAGE)
                .into(new ArrayList<>())
                .size();
        if (found != PAGE) {
            throw new IllegalStateException("a page of " + found);
        }
    }

    /** What the store itself says that a page takes, without the wire. */
    private void reportStoreTime(MongoDatabase database) {
        Histogram micros = new Histogram(3);
        for (int i = 0; i < 4_000; i++) {
            Document find = new Document("find", "topics")
                    .append("filter", new Document("community", community(i)))
                    .append("sort", Document.parse("{lastActivity: -1, _id: -1}"))
                    .append("limit", PAGE);
            Document answer = database.runCommand(new Document("explain", find));
            if (i >= 2_000) {
                micros.recordValue(answer.get("executionStats", Document.class).get("executionTimeMicros", 0L));
            }
        }
        print(line("page of 20 by index, in the store", 0, micros));
    }

    private void measure(String name, int threads, IntConsumer action) throws InterruptedException, ExecutionException {
        ParallelLoad.run(threads, Duration.ofSeconds(seconds).dividedBy(2), action, new ConcurrentHistogram(3));
        Histogram micros = new ConcurrentHistogram(3);
        long done = ParallelLoad.run(threads, Duration.ofSeconds(seconds), action, micros);
        print(line(name, done / (double) seconds, micros));
    }

    /** Updates a hundred documents over and over and looks at the file on the way. */
    private void grow(MongoDatabase database, Path directory)
            throws InterruptedException, ExecutionException, IOException {
        MongoCollection<Document> counters = database.getCollection("counters");
        IntStream.range(0, 100).forEach(i -> counters.insertOne(topic(i).append("_id", i)));
        AtomicInteger next = new AtomicInteger();
        for (int quarter = 1; quarter <= 4; quarter++) {
            int until = updates / 4 * quarter;
            ParallelLoad.each(connections, () -> {
                int i;
                while ((i = next.getAndIncrement()) < until) {
                    counters.updateOne(new Document("_id", i % 100), new Document("$inc", new Document("replies", 1)));
                }
            });
            next.set(until);
            report("file MB after %,d updates".formatted(until), megabytes(directory));
        }
        Thread.sleep(Duration.ofSeconds(5));
        report("file MB after 5 s of rest", megabytes(directory));
    }

    private static double megabytes(Path directory) throws IOException {
        return Files.size(directory.resolve(StoreFile.NAME)) / 1e6;
    }

    private Line line(String name, double perSecond, Histogram micros) {
        return new Line(name, perSecond, micros.getValueAtPercentile(50), micros.getValueAtPercentile(99));
    }

    private void print(Line line) {
        results.put(
                line.name,
                Map.of("perSecond", line.perSecond, "p50Micros", line.p50Micros, "p99Micros", line.p99Micros));
        System.out.printf("%-34s %12.0f %10.0f %10.0f%n", line.name, line.perSecond, line.p50Micros, line.p99Micros);
    }

    private void report(String name, double value) {
        results.put(name, value);
        System.out.printf("%-34s %12.1f%n", name, value);
    }

    private static void require(@Nullable Document found) {
        if (found == null) {
            throw new IllegalStateException("a document is missing");
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
