package dev.praxis.local.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import org.bson.Document;

/** A store in a test's directory and a client of it. */
record RunningStore(DocumentStore store, MongoClient client) implements AutoCloseable {

    static RunningStore in(Path directory) throws StoreUnavailableException {
        DocumentStore store =
                DocumentStore.open(new DocumentStore.Options(directory, "127.0.0.1", 0, false, Duration.ofMillis(200)));
        return new RunningStore(store, MongoClients.create(store.uri()));
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
