package dev.praxis.local.runner;

import dev.praxis.local.process.EmbeddedServer;
import dev.praxis.local.process.LaunchSpec;
import dev.praxis.local.process.Readiness;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything that a start of the platform has decided: addresses, and the processes with their environment.
 *
 * @param url the address that people use
 * @param gateway the address at which this machine reaches the gateway
 */
record PlatformPlan(String url, String gateway, String kafka, String mongodb, List<PlannedProcess> processes) {

    private static final String READINESS = "/actuator/health/readiness";

    PlatformPlan {
        processes = List.copyOf(processes);
    }

    static PlatformPlan of(UpSettings settings, DataDirectory data, Secrets secrets, ServicePrograms programs) {
        Ports ports = Ports.of(settings.port(), settings.bind());
        List<PlannedProcess> processes = new ArrayList<>();
        String kafka = settings.kafka().orElseGet(() -> {
            int port = ports.broker();
            processes.add(server(EmbeddedServer.BROKER, port, data));
            return "127.0.0.1:" + port;
        });
        String mongodb = settings.mongodb().orElseGet(() -> {
            int port = ports.store();
            processes.add(server(EmbeddedServer.STORE, port, data));
            return "mongodb://127.0.0.1:" + port;
        });
        String url = settings.url().orElse("http://localhost:" + ports.gateway());
        List<Instance> instances = instances(settings, ports);
        Map<String, String> shared = new HashMap<>(addresses(instances));
        shared.put("PRAXIS_PUBLICURL", url);
        shared.put("SPRING_KAFKA_BOOTSTRAPSERVERS", kafka);
        shared.put("SPRING_MONGODB_URI", mongodb);
        shared.put("PRAXIS_SECRET", secrets.platform());
        shared.put("PRAXIS_SETUPTOKEN", secrets.setupToken());
        shared.put("PRAXIS_LIMITS", settings.limits() ? "on" : "off");
        shared.put("PRAXIS_MAIL_DIRECTORY", data.mail().toString());
        instances.forEach(instance -> processes.add(
                instance.planned(programs.command(instance.service()).line(), shared)));
        return new PlatformPlan(url, instances.getLast().base(), kafka, mongodb, processes);
    }

    private static PlannedProcess server(EmbeddedServer server, int port, DataDirectory data) {
        List<String> command = server.command(port, data.records(server)).line();
        return new PlannedProcess(
                PlannedProcess.Tier.SERVER,
                new LaunchSpec(server.label(), command, Map.of(), server.readiness()),
                port);
    }

    private static List<Instance> instances(UpSettings settings, Ports ports) {
        List<Instance> instances = new ArrayList<>();
        for (ServiceDeclaration service : ServiceDeclaration.ALL) {
            int index = ServiceDeclaration.ALL.indexOf(service);
            int count = settings.instancesOf(service);
            for (int number = 0; number < count; number++) {
                instances.add(
                        service.isGateway()
                                ? new Instance(service, 1, count, settings.bind(), ports.gateway(), ports.management())
                                : internal(service, number + 1, count, ports.service(index, number)));
            }
        }
        return instances;
    }

    private static Instance internal(ServiceDeclaration service, int number, int of, int port) {
        return new Instance(service, number, of, InetAddress.ofLiteral("127.0.0.1"), port, port);
    }

    private static Map<String, String> addresses(List<Instance> instances) {
        return instances.stream()
                .collect(Collectors.groupingBy(
                        instance -> instance.service().addressVariable(),
                        Collectors.mapping(Instance::base, Collectors.joining(","))));
    }

    /**
     * One process of a service.
     *
     * @param management where it answers for its health: the gateway has a port of its own for that, which is not
     *     reachable from outside
     */
    private record Instance(
            ServiceDeclaration service, int number, int of, InetAddress bind, int port, int management) {

        String base() {
            String host = bind.isAnyLocalAddress() ? "127.0.0.1" : bind.getHostAddress();
            return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }

        private URI health() {
            return URI.create((management == port ? base() : "http://127.0.0.1:" + management) + READINESS);
        }

        PlannedProcess planned(List<String> command, Map<String, String> shared) {
            Map<String, String> environment = new HashMap<>(shared);
            environment.put("SERVER_PORT", Integer.toString(port));
            environment.put("SERVER_ADDRESS", bind.getHostAddress());
            environment.put("PRAXIS_INSTANCE", service.name() + "-" + number);
            if (management != port) {
                environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
            }
            String name = of == 1 ? service.name() : service.name() + "-" + number;
            return new PlannedProcess(
                    service.isGateway() ? PlannedProcess.Tier.GATEWAY : PlannedProcess.Tier.SERVICE,
                    new LaunchSpec(name, command, environment, new Readiness.Http(health())),
                    port);
        }
    }
}
