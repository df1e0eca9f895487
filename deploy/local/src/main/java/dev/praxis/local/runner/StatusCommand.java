package dev.praxis.local.runner;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Shows every process of the running platform; exit code 0 only if all are healthy. */
@Command(name = "status", description = "Per process: name, pid, port, health, resident memory, uptime.")
final class StatusCommand implements Callable<Integer> {

    private static final int KIB_PER_MIB = 1024;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() {
        PlatformStatus status = PlatformStatus.of(RunState.required(data.directory()));
        if (json) {
            System.out.println(JsonMapper.shared().writeValueAsString(status));
        } else {
            print(status);
        }
        return status.isHealthy() ? 0 : 1;
    }

    private static void print(PlatformStatus status) {
        System.out.printf("%s   Kafka %s   MongoDB %s%n%n", status.url(), status.kafka(), status.mongodb());
        System.out.printf("%-24s %8s %6s %-9s %8s %9s%n", "NAME", "PID", "PORT", "HEALTH", "MEMORY", "UPTIME");
        for (PlatformStatus.ProcessStatus process : status.processes()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %8d %6d %-9s %5d MB %7d s%n",
                    process.name(),
                    process.pid(),
                    process.port(),
                    process.health(),
                    process.rssKb() / KIB_PER_MIB,
                    process.uptimeSeconds());
        }
    }
}
