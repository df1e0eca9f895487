package dev.praxis.platform.consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a subscription does with a record; what it throws is retried. */
@FunctionalInterface
interface RecordReaction {
    void on(ConsumerRecord<String, byte[]> record) throws Exception;
}
