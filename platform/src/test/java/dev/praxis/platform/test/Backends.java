package dev.praxis.platform.test;

import java.util.Locale;

/**
 * A Kafka broker and a document store for tests.
 *
 * <p>The choice between containers and embedded ones can be forced with the system property
 * {@code praxis.test.backends} ({@code docker} or {@code embedded}).
 *
 * @param kafka the bootstrap servers, as {@code host:port}
 * @param mongodb the connection string of the store
 */
public record Backends(String kafka, String mongodb) {

    /** The backends that all tests of this JVM share; they are started at the first call and end with the JVM. */
    public static Backends ofThisJvm() {
        return Shared.BACKENDS;
    }

    private static final class Shared {
        static final Backends BACKENDS = start();

        private static Backends start() {
            String choice = System.getProperty("praxis.test.backends", "").toLowerCase(Locale.ROOT);
            boolean docker = choice.isEmpty() ? DockerEngine.answers() : choice.equals("docker");
            Backends backends = docker ? DockerEngine.backends() : embedded();
            System.out.printf(
                    "Test backends: %s, Kafka %s, store %s%n",
                    docker ? "containers" : "embedded", backends.kafka(), backends.mongodb());
            return backends;
        }

        @SuppressWarnings("resource") // both end with this JVM
        private static Backends embedded() {
            EmbeddedBroker broker = new EmbeddedBroker();
            EmbeddedStore store = new EmbeddedStore();
            broker.start();
            store.start();
            return new Backends(broker.bootstrapServers(), store.uri());
        }
    }
}
