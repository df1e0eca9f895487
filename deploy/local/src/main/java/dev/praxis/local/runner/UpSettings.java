package dev.praxis.local.runner;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;

/**
 * What the caller of {@code up} decides.
 *
 * @param port the gateway's port; 0 lets the system choose every port
 * @param bind the address that the gateway listens on; everything else stays on 127.0.0.1
 * @param url the address that people use, if it is not {@code http://localhost:PORT}
 * @param scale instances per service, by its name with or without {@code -service}
 * @param mongodb URI of a store to use instead of the embedded one
 * @param kafka {@code HOST:PORT} of a cluster to use instead of the embedded one
 */
record UpSettings(
        int port,
        InetAddress bind,
        Optional<String> url,
        Map<String, Integer> scale,
        Optional<String> mongodb,
        Optional<String> kafka,
        boolean limits) {

    private static final int MOST_INSTANCES = 10;

    UpSettings {
        scale = Map.copyOf(scale);
        if (port < 0 || port > 65_535) {
            throw new RunnerException("--port " + port + " is no port: give 0 to 65535.");
        }
        scale.forEach(UpSettings::check);
    }

    int instancesOf(ServiceDeclaration service) {
        return scale.getOrDefault(service.name(), scale.getOrDefault(service.shortName(), 1));
    }

    private static void check(String name, int instances) {
        boolean known = ServiceDeclaration.ALL.stream()
                .anyMatch(service ->
                        service.name().equals(name) || service.shortName().equals(name));
        if (!known) {
            throw new RunnerException("--scale " + name + ": there is no such service.");
        }
        if (name.equals(ServiceDeclaration.GATEWAY)) {
            throw new RunnerException("--scale gateway: one machine has one gateway, because it has one port.");
        }
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw new RunnerException("--scale " + name + "=" + instances + ": give 1 to " + MOST_INSTANCES + ".");
        }
    }
}
