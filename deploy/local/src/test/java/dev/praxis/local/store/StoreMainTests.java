package dev.praxis.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class StoreMainTests {

    @TempDir
    private Path directory;

    @Test
    void stopsInOrderWhenToldToAndWhenItsParentIsGone() throws Exception {
        try (StoreProcess store = StoreProcess.start(directory)) {
            insert(store, 1);
            store.process().toHandle().destroy();

            assertThat(store.firstLine()).matches("praxis-store ready mongodb://127\\.0\\.0\\.1:\\d+");
            assertThat(store.exitCode()).isEqualTo(143);
        }
        try (StoreProcess store = StoreProcess.start(directory)) {
            insert(store, 2);
            store.process().getOutputStream().close();

            assertThat(store.exitCode()).isZero();
        }
        try (StoreProcess store = StoreProcess.start(directory);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("d").getCollection("c").countDocuments())
                    .isEqualTo(2);
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (StoreProcess first = StoreProcess.start(directory.resolve("a"))) {
            String port = first.uri().substring(first.uri().lastIndexOf(':') + 1);
            try (StoreProcess second = StoreProcess.start(directory.resolve("b"), "--port", port)) {
                assertThat(second.exitCode()).isEqualTo(2);
                assertThat(second.errors()).contains("port " + port + " on 127.0.0.1 is taken");
            }
        }
    }

    @Test
    void saysThatTheDirectoryIsInUse() throws Exception {
        try (StoreProcess _ = StoreProcess.start(directory);
                StoreProcess second = StoreProcess.start(directory)) {
            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.errors().lines()).singleElement().asString().contains("is in use by another process");
        }
    }

    @Test
    void saysThatTheFileIsDamaged() throws Exception {
        Files.writeString(directory.resolve(StoreFile.NAME), "not a store ".repeat(2_000));

        try (StoreProcess store = StoreProcess.start(directory)) {
            assertThat(store.exitCode()).isEqualTo(2);
            assertThat(store.errors().lines()).singleElement().asString().contains("is damaged");
        }
    }

    private static void insert(StoreProcess store, int id) {
        try (MongoClient client = MongoClients.create(store.uri())) {
            client.getDatabase("d").getCollection("c").insertOne(new Document("_id", id));
        }
    }
}
