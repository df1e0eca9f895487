package dev.praxis.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunningProcessTests {

    /** Long enough for a JVM on a busy machine, whose own limit is {@link Silence#LIMIT}. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Test
    void leavesVirtualThreadsAloneWhileItIsSilent() throws Exception {
        // One carrier for all virtual threads, as if idle ones had been given up on a small machine.
        Process alone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.virtualThreadScheduler.parallelism=1",
                        "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Silence.class.getName())
                .inheritIO()
                .start();

        assertThat(alone.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(alone.exitValue()).isZero();
    }

    /** Ends with 0 if a virtual thread has run beside a process that says nothing. */
    static final class Silence {

        static final Duration LIMIT = Duration.ofSeconds(10);

        private Silence() {}

        public static void main(String[] arguments) throws InterruptedException {
            LaunchSpec silent =
                    new LaunchSpec("silent", List.of("sleep", "60"), Map.of(), new Readiness.Line("never said"));
            RunningProcess running = RunningProcess.start(silent, line -> {});
            CountDownLatch ran = new CountDownLatch(1);
            Thread.ofVirtual().start(ran::countDown);
            boolean done = ran.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
            running.kill();
            Runtime.getRuntime().halt(done ? 0 : 1);
        }
    }
}
