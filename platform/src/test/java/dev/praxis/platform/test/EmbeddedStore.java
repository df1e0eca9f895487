package dev.praxis.platform.test;

import dev.praxis.local.store.StoreMain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The document store of {@code ./praxis up} for tests, in a JVM of its own. */
public final class EmbeddedStore implements AutoCloseable {

    private final int port = Ports.free();
    private final String data = TemporaryDirectory.create("store").toString();
    private @Nullable ChildJvm jvm;

    /** The connection string, the same before and after a restart. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Starts the store and waits until it is ready. */
    public void start() {
        jvm = ChildJvm.start(
                StoreMain.class.getName(),
                "praxis-store ready",
                List.of("--port", String.valueOf(port), "--data", data, "--exit-with-parent"));
    }

    /** Kills the store; what it acknowledged stays in its data. */
    public void kill() {
        if (jvm != null) {
            jvm.kill();
            jvm = null;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
