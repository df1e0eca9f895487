package dev.praxis.platform.test;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The Docker engine of this machine, if it has one. */
final class DockerEngine {

    private DockerEngine() {}

    /** Whether an engine answers. Without a socket or an address nothing is tried, so that this is quick and quiet. */
    static boolean answers() {
        return hasAddress() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean hasAddress() {
        Path home = Path.of(System.getProperty("user.home"));
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(home.resolve(".docker/run/docker.sock"))
                || Files.exists(home.resolve(".testcontainers.properties"));
    }

    @SuppressWarnings("resource") // the containers are removed by Testcontainers when this JVM ends
    static Backends backends() {
        KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.0");
        MongoDBContainer mongodb = new MongoDBContainer("mongo:8");
        kafka.start();
        mongodb.start();
        return new Backends(kafka.getBootstrapServers(), mongodb.getConnectionString());
    }
}
