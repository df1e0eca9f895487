package dev.praxis.local.process;

import java.util.List;
import java.util.Map;

/** What to start under which name, with which additions to the environment, and how it shows that it is ready. */
public record LaunchSpec(String name, List<String> command, Map<String, String> environment, Readiness readiness) {

    public LaunchSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
