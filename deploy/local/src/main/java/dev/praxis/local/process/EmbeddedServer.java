package dev.praxis.local.process;

import java.nio.file.Path;
import java.util.List;

/** A server of this module that runs in a JVM of its own. */
public enum EmbeddedServer {
    BROKER("broker", "dev.praxis.local.broker.BrokerMain", "-Xms32m -Xmx256m"),
    STORE("store", "dev.praxis.local.store.StoreMain", "-Xms32m -Xmx512m");

    private static final List<String> SHARED_FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String label;
    private final String mainClass;
    private final String memory;

    EmbeddedServer(String label, String mainClass, String memory) {
        this.label = label;
        this.mainClass = mainClass;
        this.memory = memory;
    }

    /** The name in logs and of the directory below the data directory. */
    public String label() {
        return label;
    }

    /** What the server prints, followed by its address, once it serves. */
    public Readiness readiness() {
        return new Readiness.Line("praxis-" + label + " ready");
    }

    /** The command that starts it on 127.0.0.1. */
    public JavaCommand command(int port, Path data) {
        List<String> arguments =
                List.of("--port", Integer.toString(port), "--data", data.toString(), "--exit-with-parent");
        return JavaCommand.ofThisClassPath(SHARED_FLAGS, mainClass, arguments)
                .withFlags(List.of(memory.split(" ", -1)));
    }
}
