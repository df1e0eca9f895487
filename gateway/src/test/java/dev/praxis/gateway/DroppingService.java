package dev.praxis.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A service that answers the first request of each connection and keeps it open, but ends it when the second request
 * arrives: what a caller meets who uses a connection in the moment in which the service gives it up.
 */
final class DroppingService implements AutoCloseable {

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final boolean resets;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /**
     * Starts it.
     *
     * @param resets whether connections end by a reset, otherwise in good order
     */
    DroppingService(boolean resets) {
        this.resets = resets;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** The methods of all requests that arrived, answered or not. */
    List<String> requests() {
        return requests;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            if (resets) {
                connection.setSoLinger(true, 0);
            }
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            if (isRead(in)) {
                connection.getOutputStream().write(ANSWER);
                connection.getOutputStream().flush();
                isRead(in);
            }
        } catch (IOException gone) {
            // The caller gave the connection up first.
        }
    }

    private boolean isRead(BufferedReader in) throws IOException {
        String first = in.readLine();
        if (first == null) {
            return false;
        }
        requests.add(first.substring(0, first.indexOf(' ')));
        for (String line = first; line != null && !line.isEmpty(); line = in.readLine()) {}
        return true;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
