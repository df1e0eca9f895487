package dev.praxis.local.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.praxis.local.process.FreePort;
import dev.praxis.local.process.JavaCommand;
import dev.praxis.local.process.LaunchSpec;
import dev.praxis.local.process.NotReadyException;
import dev.praxis.local.process.Readiness;
import dev.praxis.local.process.RunningProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisionIntegrationTests {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private final List<RunningProcess> started = new ArrayList<>();
    private final Queue<String> output = new ConcurrentLinkedQueue<>();

    @AfterEach
    void endWhatWasStarted() throws InterruptedException {
        for (RunningProcess process : started) {
            process.stop(BOUND);
        }
    }

    @Test
    void stopsTheGatewayBeforeTheServicesWhenItIsAskedToEnd() throws Exception {
        RunningProcess supervisor = up(FreePort.next());

        supervisor.stop(BOUND);

        assertThat(Files.readAllLines(ends()))
                .startsWith("gateway-1")
                .containsExactlyInAnyOrder("gateway-1", "discussion-service-1", "membership-service-1");
        assertThat(data().runFile()).doesNotExist();
    }

    @Test
    void leavesNoOrphansWhenItIsKilled() throws Exception {
        RunningProcess supervisor = up(FreePort.next());
        List<Long> children = pids();

        supervisor.kill();

        await().atMost(BOUND).until(() -> children.stream().noneMatch(SupervisionIntegrationTests::isAlive));
        assertThat(children).hasSize(3);
    }

    @Test
    void startsAgainWhatDies() throws Exception {
        up(FreePort.next());
        List<Long> before = pids();

        ProcessHandle.of(before.getFirst()).orElseThrow().destroyForcibly();

        await().atMost(BOUND).until(() -> !pids().equals(before) && isHealthy());
        assertThat(pids()).hasSize(3).doesNotContain(before.getFirst()).contains(before.getLast());
    }

    @Test
    void refusesASecondStartOnTheSameDirectory() throws Exception {
        RunningProcess first = up(FreePort.next());

        assertThatThrownBy(() -> up(FreePort.next())).isInstanceOf(NotReadyException.class);

        assertThat(output)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("refused: Praxis already runs on " + directory)
                        .contains("(process " + first.pid() + ")"));
        assertThat(isHealthy()).isTrue();
    }

    @Test
    void namesThePortThatIsTakenAndWhoHasIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {

            assertThatThrownBy(() -> up(taken.getLocalPort())).isInstanceOf(NotReadyException.class);

            assertThat(output)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("refused: Port " + taken.getLocalPort() + " is taken")
                            .contains("by process " + ProcessHandle.current().pid() + " (java)"));
        }
    }

    @Test
    void downWaitsUntilEverythingHasEnded() throws Exception {
        RunningProcess supervisor = up(FreePort.next());
        List<Long> all = new ArrayList<>(pids());
        all.add(supervisor.pid());

        int code = PraxisCommand.commandLine().execute("down", "--data", directory.toString());

        assertThat(code).isZero();
        assertThat(all).noneMatch(SupervisionIntegrationTests::isAlive);
    }

    @Test
    void tellsTheStatusOfEveryProcess() throws Exception {
        int port = FreePort.next();
        up(port);

        PlatformStatus status = PlatformStatus.of(RunState.required(data()));

        assertThat(status.url()).isEqualTo("http://localhost:" + port);
        assertThat(status.processes())
                .extracting(PlatformStatus.ProcessStatus::name)
                .containsExactly("membership-service", "discussion-service", "gateway");
        assertThat(status.processes()).allSatisfy(process -> {
            assertThat(process.health()).isEqualTo("healthy");
            assertThat(process.rssKb()).isPositive();
        });
    }

    private RunningProcess up(int port) throws InterruptedException {
        JavaCommand command = JavaCommand.ofThisClassPath(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                StandInPlatform.class.getName(),
                List.of(directory.toString(), Integer.toString(port)));
        Map<String, String> environment = Map.of("STAND_IN_ENDS", ends().toString());
        LaunchSpec launch =
                new LaunchSpec("supervisor", command.line(), environment, new Readiness.Line("stand-in ready"));
        RunningProcess supervisor = RunningProcess.start(launch, output::add);
        started.add(supervisor);
        supervisor.awaitReady(BOUND);
        return supervisor;
    }

    private DataDirectory data() {
        return new DataDirectory(directory);
    }

    private Path ends() {
        return directory.resolve("ends");
    }

    private List<Long> pids() {
        return RunState.required(data()).processes().stream()
                .map(RunState.Entry::pid)
                .toList();
    }

    private boolean isHealthy() {
        return PlatformStatus.of(RunState.required(data())).isHealthy();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
