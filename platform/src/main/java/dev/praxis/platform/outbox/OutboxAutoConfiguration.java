package dev.praxis.platform.outbox;

import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.fact.Publication;
import dev.praxis.platform.kafka.KafkaConnections;
import dev.praxis.platform.kafka.Sender;
import dev.praxis.platform.kafka.Topic;
import dev.praxis.platform.kafka.TopicNeeds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** The relay of a service that declares publications. */
@AutoConfiguration(
        afterName = {
            "dev.praxis.platform.kafka.KafkaAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean({Publication.class, KafkaConnections.class})
@EnableConfigurationProperties(RelayProperties.class)
class OutboxAutoConfiguration {

    private final String service;

    OutboxAutoConfiguration(@Value("${praxis.service}") String service) {
        this.service = service;
    }

    @Bean
    Publications publications(ObjectProvider<Publication<?>> publications, MongoOperations mongo) {
        return new Publications(publications.orderedStream().toList(), mongo);
    }

    @Bean
    TopicNeeds publishedTopics(ObjectProvider<Publication<?>> publications) {
        List<Topic> topics = new ArrayList<>();
        topics.add(new Topic("praxis." + service + ".events", Topic.Kind.FACTS));
        publications.stream().map(Publication::states).forEach(states -> {
            if (states != null) {
                topics.add(new Topic(states.topic(), Topic.Kind.STATES));
            }
        });
        return new TopicNeeds(topics);
    }

    @Bean
    Outboxes outboxes(MongoOperations mongo) {
        return new Outboxes(mongo);
    }

    @Bean
    BrokerPause brokerPause() {
        return new BrokerPause();
    }

    @Bean
    RelayMeters relayMeters(MeterRegistry registry, Clock clock) {
        return new RelayMeters(registry, clock);
    }

    @Bean
    Relay relay(
            RelayProperties properties,
            Sender sender,
            Outboxes outboxes,
            BrokerPause pause,
            RelayMeters meters,
            Ids ids,
            Clock clock) {
        StateRelay states = new StateRelay(service, sender, outboxes, meters, ids, clock);
        return new Relay(service, properties, sender, outboxes, states, pause, meters);
    }

    @Bean
    OutboxCallback outboxCallback(
            ObjectProvider<Publications> publications,
            ObjectProvider<Relay> relay,
            ObjectProvider<Tracer> tracers,
            Clock clock,
            RelayProperties properties) {
        return new OutboxCallback(publications, relay, new CurrentTrace(tracers), clock, properties.onSave());
    }

    @Bean
    Sweeper sweeper(
            Publications publications,
            Outboxes outboxes,
            Relay relay,
            BrokerPause pause,
            RelayMeters meters,
            RelayProperties properties,
            Clock clock) {
        return new Sweeper(publications, outboxes, relay, pause, meters, properties, clock);
    }

    @Bean
    OutboxDepth outboxDepth(Publications publications, Outboxes outboxes, RelayMeters meters, Relay relay) {
        OutboxDepth depth = new OutboxDepth(publications, outboxes);
        meters.gauges(depth::current, relay::underWay);
        return depth;
    }

    @Bean
    RelayLifecycle relayLifecycle(Sweeper sweeper, OutboxDepth depth, Relay relay) {
        return new RelayLifecycle(sweeper, depth, relay);
    }

    @Bean
    RelayHealth relayHealthIndicator(BrokerPause pause, OutboxDepth depth) {
        return new RelayHealth(pause, depth);
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    RelayEndpoint relayEndpoint(Publications publications, Outboxes outboxes, Relay relay) {
        return new RelayEndpoint(publications, outboxes, new Republishing(outboxes, relay));
    }
}
