package dev.praxis.local.runner;

import dev.praxis.local.process.LaunchSpec;
import dev.praxis.local.process.Readiness;

/** A process of the platform that is to be started. */
record PlannedProcess(Tier tier, LaunchSpec launch, int port) {

    /** Started from first to last, stopped from last to first. */
    enum Tier {
        SERVER,
        SERVICE,
        GATEWAY
    }

    String name() {
        return launch.name();
    }

    /** The address that answers 200 while the process is healthy, empty if only its port tells. */
    String healthUri() {
        return launch.readiness() instanceof Readiness.Http http ? http.uri().toString() : "";
    }
}
