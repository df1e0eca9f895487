package dev.praxis.membership;

import dev.praxis.platform.test.Backends;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An instance of the service of its own, for tests of several of them. */
public final class Service implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final int port;

    private Service(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /** Starts an instance on a database; the properties are added to those of all tests. */
    public static Service started(String database, int port, Map<String, String> properties) {
        Backends backends = Backends.ofThisJvm();
        List<String> all = new ArrayList<>(Arrays.asList(
                "--server.port=" + port,
                "--spring.mongodb.uri=" + backends.mongodb(),
                "--spring.mongodb.database=" + database,
                "--spring.kafka.bootstrap-servers=" + backends.kafka()));
        properties.forEach((name, value) -> all.add("--" + name + "=" + value));
        return new Service(
                new SpringApplicationBuilder(MembershipServiceApplication.class).run(all.toArray(String[]::new)), port);
    }

    /** Starts an instance on a free port. */
    public static Service started(String database) {
        return started(database, freePort(), Map.of());
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
