package dev.praxis.discussion;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.Document;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Hears what the service asks its store, and has the store explain how it answers. */
@TestConfiguration(proxyBeanMethods = false)
public class QueryProbe implements CommandListener {

    private static final Set<String> KINDS =
            Set.of("find", "findAndModify", "update", "delete", "count", "aggregate", "distinct");
    private static final Set<String> SESSION = Set.of("lsid", "$db", "txnNumber", "$clusterTime", "$readPreference");

    private final List<BsonDocument> heard = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    @Bean
    MongoClientSettingsBuilderCustomizer queryProbeCustomizer() {
        return settings -> settings.addCommandListener(this);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (listening && KINDS.contains(event.getCommandName())) {
            BsonDocument command = BsonDocument.parse(event.getCommand().toJson());
            SESSION.forEach(command::remove);
            heard.add(command);
        }
    }

    /** How the store answers what the service asks of some collections while something happens. */
    public List<Plan> plansOf(Set<String> collections, MongoOperations mongo, Runnable happening) {
        heard.clear();
        listening = true;
        try {
            happening.run();
        } finally {
            listening = false;
        }
        return heard.stream()
                .filter(command -> collections.contains(
                        command.getString(command.getFirstKey()).getValue()))
                .map(command -> new Plan(
                        command.getString(command.getFirstKey()).getValue(),
                        command.toJson(),
                        mongo.executeCommand(new Document("explain", command)).toJson()))
                .toList();
    }

    /** A query and the store's answer to the question how it is answered. */
    public record Plan(String collection, String command, String explanation) {

        public boolean usesAnIndex() {
            return !explanation.contains("COLLSCAN");
        }

        public boolean sorts() {
            return explanation.contains("\"SORT\"");
        }
    }
}
