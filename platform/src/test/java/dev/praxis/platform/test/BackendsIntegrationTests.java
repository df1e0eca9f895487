package dev.praxis.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class BackendsIntegrationTests {

    @Test
    void readsFactsAndStatesThatAnotherServicePublishes() {
        String id = UUID.randomUUID().toString();
        String servers = Backends.ofThisJvm().kafka();
        try (FactFeed feed = new FactFeed(servers);
                FactProbe probe = new FactProbe(servers, "elsewhere")) {
            feed.fact("elsewhere", "ThingHappened", id, 1, Map.of("size", 3));
            feed.state("praxis.elsewhere.things", "ThingState", id, 1, Map.of("size", 3));
            feed.tombstone("praxis.elsewhere.things", "ThingState", id, 2);

            PublishedRecord fact = probe.await("ThingHappened", id);
            PublishedRecord end = probe.awaitTombstone("praxis.elsewhere.things", id);

            assertThat(fact.data().path("size").asInt()).isEqualTo(3);
            assertThat(fact.header("ce_source")).isEqualTo("/elsewhere-service");
            assertThat(end.sequence()).isEqualTo(2);
            assertThat(probe.typesOf(id)).containsExactly("ThingHappened");
        }
    }

    @Test
    void storesDocuments() {
        String id = UUID.randomUUID().toString();
        try (MongoClient client = MongoClients.create(Backends.ofThisJvm().mongodb())) {
            var things = client.getDatabase("praxis-elsewhere").getCollection("things");

            things.insertOne(new Document("_id", id));

            assertThat(things.find(new Document("_id", id)).first()).isNotNull();
        }
    }

    @Test
    void keepsWhatABrokerAcknowledgedWhenItIsKilled() {
        try (EmbeddedBroker broker = new EmbeddedBroker()) {
            broker.start();
            try (FactFeed feed = new FactFeed(broker.bootstrapServers());
                    FactProbe probe = new FactProbe(broker.bootstrapServers(), "elsewhere")) {
                feed.fact("elsewhere", "ThingHappened", "a", 1, Map.of());
                broker.kill();

                broker.start();

                assertThat(probe.await("ThingHappened", "a").sequence()).isEqualTo(1);
            }
        }
    }
}
