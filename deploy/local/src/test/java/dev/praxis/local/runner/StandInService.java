package dev.praxis.local.runner;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A service as the supervisor sees it: it answers that it is ready, and notes its orderly end in a file. */
final class StandInService {

    private StandInService() {}

    static void main(String[] arguments) throws IOException {
        // As the gateway does, which answers for its health on a port of its own.
        int port =
                Integer.parseInt(System.getenv().getOrDefault("MANAGEMENT_SERVER_PORT", System.getenv("SERVER_PORT")));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        System.out.println("I am " + System.getenv("PRAXIS_INSTANCE"));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(server)));
        server.start();
    }

    private static void end(HttpServer server) {
        server.stop(0);
        String ends = System.getenv("STAND_IN_ENDS");
        if (ends == null) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(ends),
                    System.getenv("PRAXIS_INSTANCE") + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
