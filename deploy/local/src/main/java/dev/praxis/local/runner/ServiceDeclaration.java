package dev.praxis.local.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A Spring Boot service of the platform; its module has its name.
 *
 * @param flags JVM flags of its own
 */
record ServiceDeclaration(String name, List<String> flags) {

    static final String GATEWAY = "gateway";

    private static final List<String> SHARED_FLAGS = List.of(
            // Measured with an AOT cache: 278 MB resident and 5.9 CPU-seconds to ready; with G1 327 MB and 7.0 s.
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ReservedCodeCacheSize=96m",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /**
     * Every service, in the order of their ports; the gateway, which has the platform's own port, is the last.
     * Measured: an open stream of events holds 105 KB of heap in discussion-service and 115 KB in the gateway.
     */
    static final List<ServiceDeclaration> ALL = List.of(
            service("membership-service", "-Xmx192m"),
            service("discussion-service", "-Xmx288m"),
            service(GATEWAY, "-Xmx320m"));

    ServiceDeclaration {
        flags = List.copyOf(flags);
    }

    boolean isGateway() {
        return name.equals(GATEWAY);
    }

    /** {@code membership} for {@code membership-service}. */
    String shortName() {
        return name.replaceFirst("-service$", "");
    }

    /** The variable that tells every service where the instances of this one are. */
    String addressVariable() {
        return "PRAXIS_SERVICES_" + shortName().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static ServiceDeclaration service(String name, String... own) {
        List<String> flags = new ArrayList<>(SHARED_FLAGS);
        flags.addAll(List.of(own));
        return new ServiceDeclaration(name, flags);
    }
}
