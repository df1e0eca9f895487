package dev.praxis.local.store;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * A document store that speaks MongoDB's wire protocol and keeps its documents in one file of a directory.
 *
 * <p>A write is answered when it is in the file, so that it survives the end of this process, however sudden.
 */
public final class DocumentStore implements AutoCloseable {

    /**
     * How to open a store.
     *
     * @param host the address to listen on
     * @param port 0 takes a free one
     * @param forced whether a write is answered only when the disk has it, which protects against loss of power too,
     *     and takes as long as the disk does
     * @param sweepInterval how often expired documents are looked for
     */
    public record Options(Path directory, String host, int port, boolean forced, Duration sweepInterval) {

        /** On the loopback address, not forced, sweeping each 20 seconds. */
        public Options(Path directory, int port) {
            this(directory, "127.0.0.1", port, false, Duration.ofSeconds(20));
        }
    }

    private final String host;
    private final StoreFile file;
    private final GroupCommit commits;
    private final StoreBackend backend;
    private final WireServer server;
    private final Sweeper sweeper;

    private DocumentStore(
            String host,
            StoreFile file,
            GroupCommit commits,
            StoreBackend backend,
            WireServer server,
            Duration sweepInterval) {
        this.host = host;
        this.file = file;
        this.commits = commits;
        this.backend = backend;
        this.server = server;
        this.sweeper = new Sweeper(backend, commits, Clock.systemUTC(), sweepInterval);
    }

    /** Opens the store in a directory, which is made if need be, on the loopback address; port 0 takes a free one. */
    public static DocumentStore open(Path directory, int port) throws StoreUnavailableException {
        return open(new Options(directory, port));
    }

    /**
     * Opens a store.
     *
     * @throws StoreUnavailableException if the port is taken, or the directory is in use or damaged
     */
    public static DocumentStore open(Options options) throws StoreUnavailableException {
        StoreFile file = openFile(options);
        GroupCommit commits = new GroupCommit(file);
        try {
            StoreBackend backend = new StoreBackend(file);
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(options.host()), options.port());
            WireServer server = new WireServer(backend, commits, address);
            return new DocumentStore(options.host(), file, commits, backend, server, options.sweepInterval());
        } catch (Exception e) {
            commits.close();
            file.close();
            String reason = e instanceof BindException
                    ? "port " + options.port() + " on " + options.host() + " is taken"
                    : "cannot open the store in " + options.directory() + ": " + e;
            throw new StoreUnavailableException(reason, e);
        }
    }

    private static StoreFile openFile(Options options) throws StoreUnavailableException {
        Path directory = options.directory().toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory);
            return new StoreFile(directory, cacheMegabytes(), options.forced());
        } catch (MVStoreException e) {
            String reason = switch (e.getErrorCode()) {
                case DataUtils.ERROR_FILE_LOCKED -> directory + " is in use by another process";
                case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                    directory.resolve(StoreFile.NAME) + " is damaged: " + e.getMessage();
                default -> "cannot open " + directory.resolve(StoreFile.NAME) + ": " + e.getMessage();
            };
            throw new StoreUnavailableException(reason, e);
        } catch (IOException e) {
            throw new StoreUnavailableException("cannot use the directory " + directory + ": " + e.getMessage(), e);
        }
    }

    /** A quarter of the memory. */
    private static int cacheMegabytes() {
        return (int) Math.max(16, Runtime.getRuntime().maxMemory() >> 22);
    }

    /** Where clients connect, such as {@code mongodb://127.0.0.1:27017}. */
    public String uri() {
        return "mongodb://" + host + ":" + server.port();
    }

    /** The size of the file in bytes. */
    public long fileSize() {
        return file.store().getFileStore().size();
    }

    StoreBackend backend() {
        return backend;
    }

    /** Closes all connections, writes what is left to the file and releases it. */
    @Override
    public void close() {
        server.close();
        sweeper.close();
        commits.close();
        backend.close();
        file.close();
    }
}
