package dev.praxis.local.runner;

import java.nio.file.Path;

/** The repository that the command belongs to. */
public final class Home {

    private Home() {}

    /** The directory that the script {@code praxis} stands in. */
    public static Path directory() {
        return Path.of(System.getProperty("praxis.home", "")).toAbsolutePath().normalize();
    }

    /** Where unpacked services and AOT caches live. */
    public static Path cache() {
        String given = System.getenv("PRAXIS_CACHE");
        return given == null ? directory().resolve("deploy/local/target/services") : Path.of(given);
    }
}
