package dev.praxis.platform.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Sends records and waits for their acknowledgement. */
public final class Sender implements AutoCloseable {

    private final KafkaConnections connections;
    private final ReentrantLock creation = new ReentrantLock();
    private volatile @Nullable Producer<String, byte[]> producer;

    Sender(KafkaConnections connections) {
        this.connections = connections;
    }

    /**
     * Sends a record and returns once all in-sync replicas have it.
     *
     * @param json the value, null for a tombstone
     * @throws NotSentException where the acknowledgement did not come in time
     */
    public void send(String topic, String key, Headers headers, @Nullable String json) {
        byte[] value = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        send(new ProducerRecord<>(topic, null, key, value, headers));
    }

    /** Sends a record as {@link #send(String, String, Headers, String)} does. */
    public void send(ProducerRecord<String, byte[]> record) {
        String topic = record.topic();
        try {
            producer().send(record).get();
        } catch (ExecutionException e) {
            throw new NotSentException(topic, e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            throw new NotSentException(topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSentException(topic, e);
        }
    }

    /** Made at the first record, because a broker's name may not even resolve while a service starts. */
    private Producer<String, byte[]> producer() {
        Producer<String, byte[]> made = producer;
        if (made != null) {
            return made;
        }
        creation.lock();
        try {
            made = producer;
            if (made == null) {
                made = connections.producer();
                producer = made;
            }
            return made;
        } finally {
            creation.unlock();
        }
    }

    @Override
    public void close() {
        Producer<String, byte[]> made = producer;
        if (made != null) {
            made.close(Duration.ofSeconds(1));
        }
    }
}
