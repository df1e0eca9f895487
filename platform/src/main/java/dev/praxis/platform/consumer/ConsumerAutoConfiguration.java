package dev.praxis.platform.consumer;

import dev.praxis.platform.consumer.FactSubscription.Delivery;
import dev.praxis.platform.kafka.KafkaConnections;
import dev.praxis.platform.kafka.Sender;
import dev.praxis.platform.kafka.Topic;
import dev.praxis.platform.kafka.TopicNeeds;
import dev.praxis.platform.kafka.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.data.mongodb.core.MongoOperations;

/** The consumers of a service that declares subscriptions. */
@AutoConfiguration(
        afterName = {
            "dev.praxis.platform.kafka.KafkaAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@Conditional(ConsumerAutoConfiguration.OnSubscription.class)
@EnableConfigurationProperties(ConsumerProperties.class)
class ConsumerAutoConfiguration {

    static final class OnSubscription extends AnyNestedCondition {

        OnSubscription() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBean(FactSubscription.class)
        static final class Facts {}

        @ConditionalOnBean(StateSubscription.class)
        static final class States {}
    }

    private final String service;

    ConsumerAutoConfiguration(@Value("${praxis.service}") String service) {
        this.service = service;
    }

    @Bean
    Inbox inbox(MongoOperations mongo, Clock clock, ConsumerProperties properties) {
        return new Inbox(mongo, clock, properties);
    }

    @Bean
    Replicas replicas(MongoOperations mongo, Clock clock, ConsumerProperties properties) {
        return new Replicas(mongo, clock, properties);
    }

    @Bean
    ConsumerMeters consumerMeters(MeterRegistry registry, Clock clock) {
        return new ConsumerMeters(registry, clock);
    }

    @Bean
    DeadLetters deadLetters(Sender sender, ConsumerMeters meters, Clock clock) {
        return new DeadLetters(sender, meters, clock);
    }

    @Bean
    TopicNeeds followedTopics(ObjectProvider<FactSubscription> facts, ObjectProvider<StateSubscription<?, ?>> states) {
        Stream<Topic> ofFacts = facts.stream().map(some -> new Topic(some.topic(), Topic.Kind.FACTS));
        Stream<Topic> ofStates = states.stream().map(some -> new Topic(some.topic(), Topic.Kind.STATES));
        Stream<Topic> ofDeadLetters = Stream.concat(
                        facts.stream()
                                .filter(some -> some.delivery() != Delivery.EVERY_INSTANCE)
                                .map(some -> deadLetterTopic(some.topic(), some.consumer())),
                        states.stream().map(some -> deadLetterTopic(some.topic(), some.consumer())))
                .map(name -> new Topic(name, Topic.Kind.DEAD_LETTERS));
        return new TopicNeeds(Stream.of(ofFacts, ofStates, ofDeadLetters)
                .flatMap(some -> some)
                .toList());
    }

    private String deadLetterTopic(String topic, String consumer) {
        return topic + '.' + group(consumer) + ".dlt";
    }

    private String group(String consumer) {
        return service + '.' + consumer;
    }

    @Bean
    SubscriptionList subscriptionList(
            ObjectProvider<FactSubscription> facts,
            ObjectProvider<StateSubscription<?, ?>> states,
            Inbox inbox,
            Replicas replicas) {
        return new SubscriptionList(Stream.concat(
                        facts.orderedStream().map(some -> of(some, inbox)),
                        states.orderedStream().map(some -> of(some, replicas)))
                .toList());
    }

    @Bean
    Backlog backlog(KafkaConnections connections, SubscriptionList subscriptions, ConsumerMeters meters) {
        Backlog backlog = new Backlog(connections::admin, subscriptions.all());
        subscriptions.all().forEach(subscription -> meters.gauges(subscription, backlog));
        return backlog;
    }

    @Bean
    Containers containers(
            KafkaConnections connections,
            DeadLetters deadLetters,
            ConsumerMeters meters,
            ConsumerProperties properties,
            ObjectProvider<ObservationRegistry> observations) {
        return new Containers(
                connections,
                deadLetters,
                meters,
                properties,
                observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    Subscriptions subscriptions(SubscriptionList subscriptions, Containers containers, Topics topics, Backlog backlog) {
        return new Subscriptions(subscriptions.all(), containers, topics, backlog);
    }

    @Bean
    ConsumersHealth consumersHealthIndicator(Subscriptions subscriptions, Backlog backlog) {
        return new ConsumersHealth(subscriptions, backlog);
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    DeadLettersEndpoint deadLettersEndpoint(
            Subscriptions subscriptions, Backlog backlog, KafkaConnections connections, DeadLetters deadLetters) {
        return new DeadLettersEndpoint(subscriptions, backlog, new DeadLetterReplay(connections, deadLetters));
    }

    /** All subscriptions, ready to run. */
    record SubscriptionList(List<Subscription> all) {}

    private Subscription of(FactSubscription facts, Inbox inbox) {
        return new Subscription(
                facts.consumer(),
                group(facts.consumer()),
                facts.topic(),
                facts.delivery() == Delivery.EVERY_INSTANCE,
                new FactReaction(facts, inbox));
    }

    private <S, R extends Replica> Subscription of(StateSubscription<S, R> states, Replicas replicas) {
        return new Subscription(
                states.consumer(),
                group(states.consumer()),
                states.topic(),
                false,
                new StateReaction<>(states, replicas));
    }
}
