package dev.praxis.local.runner;

import dev.praxis.local.process.LaunchSpec;
import dev.praxis.local.process.Readiness;
import dev.praxis.local.process.RunningProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the AOT caches of services that have none, while the platform already runs.
 *
 * <p>A short run of its own, at the lowest priority, records what a service loads: it builds its context and ends
 * before it listens or consumes anything. The first start is not slowed down, and a platform that is stopped meanwhile
 * trains at its next start.
 */
final class AotTraining implements Supervision.Afterwards {

    private static final Duration BOUND = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofMillis(500);

    /** Only G1 writes heap objects into a cache; other collectors can read them. */
    private static final List<String> TRAINING =
            List.of("-XX:-UseSerialGC", "-XX:+UseG1GC", "-Dspring.context.exit=onRefresh");

    private final BuiltServices services;
    private final DataDirectory data;
    private volatile boolean stopped;
    private volatile @Nullable RunningProcess current;

    AotTraining(BuiltServices services, DataDirectory data) {
        this.services = services;
        this.data = data;
    }

    @Override
    public void run(PlatformPlan plan) throws InterruptedException {
        try (LogFile log = new LogFile(data.log("aot-training"), 1L << 20, 1)) {
            for (ServiceDeclaration service : ServiceDeclaration.ALL) {
                Path cache = services.aotCache(service);
                if (!stopped && Files.notExists(cache)) {
                    train(service, cache, environment(plan, service), log);
                }
            }
        }
    }

    @Override
    public void stop() throws InterruptedException {
        RunningProcess running;
        synchronized (this) {
            stopped = true;
            running = current;
        }
        if (running != null) {
            running.stop(GRACE);
        }
    }

    private void train(ServiceDeclaration service, Path cache, Map<String, String> environment, LogFile log)
            throws InterruptedException {
        Path unfinished = cache.resolveSibling(
                cache.getFileName() + "." + ProcessHandle.current().pid());
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(services.plain(service)
                .withFlags(TRAINING)
                .withFlags(List.of("-XX:AOTCacheOutput=" + unfinished))
                .line());
        Readiness unused = new Readiness.Line("-");
        LaunchSpec launch = new LaunchSpec(service.name() + "-training", command, environment, unused);
        RunningProcess process = launch(launch, log);
        try {
            if (process != null && process.awaitSuccess(BOUND) && Files.exists(unfinished)) {
                Files.move(unfinished, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            remove(unfinished);
            remove(unfinished.resolveSibling(unfinished.getFileName() + ".config"));
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // A file too many in a directory that the next build makes anew.
        }
    }

    private synchronized @Nullable RunningProcess launch(LaunchSpec launch, LogFile log) {
        if (stopped) {
            return null;
        }
        RunningProcess process = RunningProcess.start(launch, log::append);
        current = process;
        return process;
    }

    private static Map<String, String> environment(PlatformPlan plan, ServiceDeclaration service) {
        Map<String, String> environment = plan.processes().stream()
                .filter(process -> process.name().startsWith(service.name()))
                .findFirst()
                .map(process -> new HashMap<>(process.launch().environment()))
                .orElseThrow();
        environment.put("SERVER_PORT", "0");
        environment.computeIfPresent("MANAGEMENT_SERVER_PORT", (name, port) -> "0");
        environment.put("PRAXIS_INSTANCE", service.name() + "-training");
        return environment;
    }
}
