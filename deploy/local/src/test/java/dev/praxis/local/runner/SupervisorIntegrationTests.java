package dev.praxis.local.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.local.process.LaunchSpec;
import dev.praxis.local.process.Readiness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIntegrationTests {

    private static final SupervisorBounds SHORT = new SupervisorBounds(Duration.ofSeconds(20), Duration.ofMillis(200));

    @TempDir
    private Path directory;

    @Test
    void failsWithTheEndOfTheLogWhenAProcessEndsBeforeItIsReady() throws Exception {
        Supervisor supervisor = supervisor("echo the disk is full; exit 3");

        assertThatThrownBy(supervisor::start)
                .isInstanceOf(RunnerException.class)
                .hasMessageContainingAll("ended with exit code 3", "service.log", "the disk is full");

        supervisor.stop();
    }

    @Test
    void endsByForceWhatDoesNotEndWithinTheGrace() throws Exception {
        Supervisor supervisor = supervisor("trap '' TERM; echo ready; while :; do sleep 1; done");
        supervisor.start();
        long pid = supervisor.processes().getFirst().pid();

        supervisor.stop();

        assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void doesNotWaitForServicesThatCannotBecomeReadyBecauseAServerFailed() throws Exception {
        Supervisor supervisor = new Supervisor(
                new PlatformPlan(
                        "",
                        "",
                        "",
                        "",
                        List.of(
                                process("broken", PlannedProcess.Tier.SERVER, "exit 1"),
                                process("service", PlannedProcess.Tier.SERVICE, "echo ready; sleep 60"))),
                data(),
                SHORT,
                processes -> {});

        assertThatThrownBy(supervisor::start).isInstanceOf(RunnerException.class);

        assertThat(supervisor.processes().getLast().state()).isEqualTo(SupervisedProcess.State.PLANNED);
        supervisor.stop();
    }

    private Supervisor supervisor(String script) {
        PlatformPlan plan =
                new PlatformPlan("", "", "", "", List.of(process("service", PlannedProcess.Tier.SERVICE, script)));
        return new Supervisor(plan, data(), SHORT, processes -> {});
    }

    private DataDirectory data() {
        DataDirectory data = new DataDirectory(directory);
        data.prepare();
        return data;
    }

    private static PlannedProcess process(String name, PlannedProcess.Tier tier, String script) {
        LaunchSpec launch =
                new LaunchSpec(name, List.of("/bin/sh", "-c", script), Map.of(), new Readiness.Line("ready"));
        return new PlannedProcess(tier, launch, 1);
    }
}
