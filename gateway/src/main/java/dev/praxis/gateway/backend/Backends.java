package dev.praxis.gateway.backend;

import dev.praxis.platform.PraxisProperties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All services that the gateway knows, from {@code praxis.services.<name>}. */
@Component
public final class Backends {

    private final Map<String, Backend> backends;

    Backends(PraxisProperties praxis, MeterRegistry meters) {
        backends = praxis.services().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        service -> new Backend(service.getKey(), service.getValue()),
                        (one, other) -> one,
                        TreeMap::new));
        all().forEach(backend -> backend.instances().forEach(instance -> meter(backend, instance, meters)));
    }

    /** A service by its name; one that is not configured has no instances. */
    public Backend named(String name) {
        Backend backend = backends.get(name);
        return backend == null ? new Backend(name, List.of()) : backend;
    }

    /** All services in the order of their names. */
    public List<Backend> all() {
        return List.copyOf(backends.values());
    }

    private static void meter(Backend backend, Instance instance, MeterRegistry meters) {
        Gauge.builder("praxis.gateway.instance.open", instance, Instance::leftOut)
                .description("1 while an instance is left out because it failed")
                .tag("service", backend.name())
                .tag("instance", instance.address().getAuthority())
                .register(meters);
    }
}
