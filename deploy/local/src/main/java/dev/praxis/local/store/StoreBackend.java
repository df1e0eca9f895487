package dev.praxis.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Answers commands from the store's file. */
final class StoreBackend extends AbstractMongoBackend {

    private static final int SESSION_MINUTES = 30;
    private static final String DOCUMENTS = StoreFile.documentsMap("");

    private final StoreFile file;
    private final Set<StoredDatabase> opened = ConcurrentHashMap.newKeySet();

    StoreBackend(StoreFile file) {
        this.file = file;
        databaseNames().forEach(this::resolveDatabase);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (query.containsKey("startTransaction") || query.containsKey("txnNumber")) {
            throw new MongoServerError(
                    20, "IllegalOperation", "Transaction numbers are only allowed on a replica set member or mongos");
        }
        return switch (command) {
            case "hello", "ismaster", "isMaster", "isMASTER" ->
                super.handleCommand(channel, database, "ismaster", query)
                        .append("isWritablePrimary", true)
                        .append("helloOk", true)
                        .append("logicalSessionTimeoutMinutes", SESSION_MINUTES);
            case "listDatabases" -> listDatabases();
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    private Document listDatabases() {
        List<Document> described = databaseNames()
                .map(name -> new Document("name", name)
                        .append("sizeOnDisk", file.store().getFileStore().size())
                        .append("empty", false))
                .toList();
        return new Document("databases", described).append("ok", 1.0);
    }

    private Stream<String> databaseNames() {
        return file.store().getMapNames().stream()
                .filter(map -> map.startsWith(DOCUMENTS))
                .map(map -> Utils.getDatabaseNameFromFullName(map.substring(DOCUMENTS.length())))
                .collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll)
                .stream();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        StoredDatabase database = new StoredDatabase(name, file, getCursorRegistry());
        opened.add(database);
        return database;
    }

    @Override
    public void dropDatabase(String name) {
        opened.removeIf(database -> database.getDatabaseName().equals(name));
        super.dropDatabase(name);
    }

    Set<StoredDatabase> openedDatabases() {
        return opened;
    }

    CursorRegistry cursors() {
        return getCursorRegistry();
    }
}
