package dev.praxis.local.runner;

import dev.praxis.local.process.HttpProbe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/** How a running platform is at this moment. */
public record PlatformStatus(String url, String kafka, String mongodb, List<ProcessStatus> processes) {

    private static final int TIMEOUT_MILLIS = 1_000;

    public PlatformStatus {
        processes = List.copyOf(processes);
    }

    /** One process; {@code health} is "healthy", "starting" or "unhealthy". */
    public record ProcessStatus(String name, long pid, int port, String health, long rssKb, long uptimeSeconds) {}

    public static PlatformStatus of(RunState state) {
        return new PlatformStatus(
                state.url(),
                state.kafka(),
                state.mongodb(),
                state.processes().parallelStream().map(PlatformStatus::ask).toList());
    }

    boolean isHealthy() {
        return processes.stream().allMatch(process -> process.health().equals("healthy"));
    }

    private static ProcessStatus ask(RunState.Entry entry) {
        boolean answers = entry.pid() != 0
                && (entry.healthUri().isEmpty()
                        ? accepts(entry.port())
                        : HttpProbe.answers(URI.create(entry.healthUri())));
        String notUp = entry.state().equals(SupervisedProcess.State.STARTING.name()) ? "starting" : "unhealthy";
        return new ProcessStatus(
                entry.name(),
                entry.pid(),
                entry.port(),
                answers ? "healthy" : notUp,
                entry.pid() == 0 ? 0 : ProcessFacts.rssKb(entry.pid()),
                entry.pid() == 0 ? 0 : ProcessFacts.uptimeSeconds(entry.pid()));
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
