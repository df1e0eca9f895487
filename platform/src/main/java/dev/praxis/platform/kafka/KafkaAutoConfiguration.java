package dev.praxis.platform.kafka;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Connections and topics, made from the connection of {@code spring.kafka.*}. */
@AutoConfiguration(after = org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration.class)
@ConditionalOnBean(KafkaAdmin.class)
class KafkaAutoConfiguration {

    @Bean
    KafkaConnections kafkaConnections(
            ProducerFactory<?, ?> producers, ConsumerFactory<?, ?> consumers, KafkaAdmin admin) {
        return new KafkaConnections(producers, consumers, admin);
    }

    @Bean
    Sender sender(KafkaConnections connections) {
        return new Sender(connections);
    }

    @Bean
    Topics kafkaTopics(
            KafkaConnections connections,
            ObjectProvider<TopicNeeds> needs,
            @Value("${praxis.topics.partitions:6}") int partitions) {
        return new Topics(
                connections,
                needs.orderedStream().flatMap(some -> some.topics().stream()).toList(),
                partitions);
    }
}
