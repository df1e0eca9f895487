package dev.praxis.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.local.process.FreePort;
import dev.praxis.local.process.JavaCommand;
import dev.praxis.local.process.LaunchSpec;
import dev.praxis.local.process.Readiness;
import dev.praxis.local.process.RunningProcess;
import dev.praxis.local.process.ServiceLauncher;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherJarIntegrationTests {

    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private final Queue<String> output = new ConcurrentLinkedQueue<>();

    @Test
    void runsAServiceFromAnAotCache() throws Exception {
        Path cache = directory.resolve("service.aot");
        run(List.of("-XX:AOTCacheOutput=" + cache));

        // AOTMode=on, unlike auto, refuses to start with a cache that does not fit.
        run(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"));

        assertThat(cache).isNotEmptyFile();
        assertThat(output).filteredOn("I am stand-in"::equals).hasSize(2);
    }

    @Test
    void isMadeOnce() {
        Path first = LauncherJar.in(directory);

        assertThat(LauncherJar.in(directory)).isEqualTo(first).exists();
    }

    private void run(List<String> flags) throws Exception {
        int port = FreePort.next();
        String classPath = LauncherJar.in(directory) + File.pathSeparator + serviceJar();
        JavaCommand command = new JavaCommand(
                flags, classPath, ServiceLauncher.class.getName(), List.of(StandInService.class.getName()));
        Map<String, String> environment = Map.of("SERVER_PORT", Integer.toString(port), "PRAXIS_INSTANCE", "stand-in");
        RunningProcess process = RunningProcess.start(
                new LaunchSpec("service", command.line(), environment, new Readiness.Line("I am")), output::add);
        process.awaitReady(BOUND);
        process.stop(BOUND);
    }

    private Path serviceJar() throws Exception {
        Path jar = directory.resolve("service.jar");
        if (Files.notExists(jar)) {
            try (OutputStream file = Files.newOutputStream(jar);
                    ZipOutputStream zip = new ZipOutputStream(file)) {
                String entry = StandInService.class.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry(entry));
                try (InputStream code = StandInService.class.getResourceAsStream("/" + entry)) {
                    assertThat(code).isNotNull();
                    code.transferTo(zip);
                }
            }
        }
        return jar;
    }
}
