package dev.praxis.platform.test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes facts and states to Kafka in the place of other services, for tests of what follows them.
 *
 * <p>Topics are taken from the names: a fact of {@code membership} goes to {@code praxis.membership.events}. The data is
 * anything that Jackson writes: a record, a map. Each method returns once the broker has acknowledged.
 */
public final class FactFeed implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    private final Map<String, Boolean> topics = new HashMap<>();

    public FactFeed(String servers) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("bootstrap.servers", servers);
        properties.put("linger.ms", 0);
        this.admin = Admin.create(properties);
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }

    /** Publishes a fact of a service with a new id and returns that id. */
    public String fact(String service, String type, String subject, long sequence, Object data) {
        String id = UUID.randomUUID().toString();
        fact(id, service, type, subject, sequence, data);
        return id;
    }

    /** Publishes a fact under a given id: again, for a repeat. */
    public void fact(String id, String service, String type, String subject, long sequence, Object data) {
        send(
                "praxis." + service + ".events",
                subject,
                headers(id, service, type, subject, sequence),
                json.writeValueAsString(data));
    }

    /** Publishes a state on a topic such as {@code praxis.membership.profiles}. */
    public void state(String topic, String type, String id, long sequence, Object data) {
        send(topic, id, stateHeaders(topic, type, id, sequence), json.writeValueAsString(data));
    }

    /** Publishes the end of a thing. */
    public void tombstone(String topic, String type, String id, long sequence) {
        send(topic, id, stateHeaders(topic, type, id, sequence), null);
    }

    private static Map<String, String> stateHeaders(String topic, String type, String id, long sequence) {
        String service = topic.split("\\.", -1)[1];
        return headers(UUID.randomUUID().toString(), service, type, id, sequence);
    }

    /** The headers of a whole CloudEvent. */
    public static Map<String, String> headers(String id, String service, String type, String subject, long sequence) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_type", "dev.praxis." + service + "." + type + ".v1");
        headers.put("ce_source", "/" + service + "-service");
        headers.put("ce_subject", subject);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_sequence", String.valueOf(sequence));
        headers.put("content-type", "application/json");
        return headers;
    }

    /** Sends any record, well-formed or not. */
    public synchronized void send(String topic, String key, Map<String, String> headers, @Nullable String value) {
        topics.computeIfAbsent(topic, this::create);
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean create(String topic) {
        NewTopic wanted = new NewTopic(topic, 1, (short) 1);
        try {
            admin.createTopics(List.of(wanted)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
