package dev.praxis.local.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the document store as a process of its own, until it is told to stop. */
@Command(name = "praxis-store", description = "The document store of one machine.")
public final class StoreMain implements Callable<Integer> {

    private static final int UNAVAILABLE = 2;

    @Option(names = "--port", defaultValue = "0", description = "0 takes a free one")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1")
    private String host = "";

    @Option(names = "--data", required = true, description = "the directory in which the documents are kept")
    private Path data = Path.of("");

    @Option(names = "--fsync", description = "answer a write only when the disk has it")
    private boolean forced;

    @Option(names = "--sweep-seconds", defaultValue = "20", description = "how often expired documents are deleted")
    private long sweepSeconds;

    @Option(names = "--exit-with-parent", description = "stop when standard input ends")
    private boolean exitWithParent;

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "dev/praxis/local/process/logback.xml");
        System.exit(new CommandLine(new StoreMain()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        DocumentStore store;
        try {
            store = DocumentStore.open(
                    new DocumentStore.Options(data, host, port, forced, Duration.ofSeconds(sweepSeconds)));
        } catch (StoreUnavailableException e) {
            System.err.println("praxis-store: " + e.getMessage());
            return UNAVAILABLE;
        }
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(store::close));
        System.out.println("praxis-store ready " + store.uri());
        if (exitWithParent) {
            awaitEnd(System.in);
        } else {
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private static void awaitEnd(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
