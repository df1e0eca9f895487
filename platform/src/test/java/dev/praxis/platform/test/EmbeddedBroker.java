package dev.praxis.platform.test;

import dev.praxis.local.broker.BrokerMain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The broker of {@code ./praxis up} for tests, in a JVM of its own; it can be killed and started again on its data. */
public final class EmbeddedBroker implements AutoCloseable {

    private final int port = Ports.free();
    private final String data = TemporaryDirectory.create("broker").toString();
    private @Nullable ChildJvm jvm;

    /** The address, the same before and after a restart. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts the broker and waits until it is ready. */
    public void start() {
        jvm = ChildJvm.start(
                BrokerMain.class.getName(),
                "praxis-broker ready",
                List.of("--port", String.valueOf(port), "--data", data, "--exit-with-parent"));
    }

    /** Kills the broker; what it acknowledged stays in its data. */
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
