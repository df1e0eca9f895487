package dev.praxis.local.runner;

import dev.praxis.local.process.JavaCommand;
import dev.praxis.local.process.ServiceLauncher;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The services as Maven built them, unpacked once per build, each with its AOT cache where one is trained.
 *
 * @param home the repository
 * @param cache where unpacked services and their AOT caches live; may be deleted at any time while nothing runs
 */
record BuiltServices(Path home, Path cache) implements ServicePrograms {

    @Override
    public JavaCommand command(ServiceDeclaration service) {
        JavaCommand plain = plain(service);
        Path aot = aotCache(service);
        // With AOTMode=auto, the default, a cache that does not fit is passed over with a warning in the log.
        return Files.exists(aot) ? plain.withFlags(List.of("-XX:AOTCache=" + aot)) : plain;
    }

    /** The command without an AOT cache. */
    JavaCommand plain(ServiceDeclaration service) {
        ServiceJar jar = ServiceJar.of(home, service);
        Path unpacked = unpacked(service, jar);
        String classPath = LauncherJar.in(cache)
                + File.pathSeparator
                + unpacked.resolve(jar.file().getFileName().toString());
        return new JavaCommand(service.flags(), classPath, ServiceLauncher.class.getName(), List.of(jar.mainClass()));
    }

    /** Where the AOT cache of the present build under this JDK belongs. */
    Path aotCache(ServiceDeclaration service) {
        String key = Integer.toHexString(List.of(Runtime.version().toString(), service.flags(), LauncherJar.in(cache))
                .hashCode());
        return directory(service, ServiceJar.of(home, service)).resolve("classes-" + key + ".aot");
    }

    private Path directory(ServiceDeclaration service, ServiceJar jar) {
        return cache.resolve(service.name() + "-" + jar.fingerprint());
    }

    private Path unpacked(ServiceDeclaration service, ServiceJar jar) {
        Path directory = directory(service, jar);
        if (Files.notExists(directory)) {
            try {
                Files.createDirectories(cache);
                Path unfinished = Files.createTempDirectory(cache, "unpacking-");
                unpack(jar, unfinished);
                Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return directory;
    }

    private static void unpack(ServiceJar jar, Path directory) throws IOException {
        JavaCommand tools = new JavaCommand(
                List.of("-Djarmode=tools", "-XX:TieredStopAtLevel=1"),
                jar.file().toString(),
                "org.springframework.boot.loader.launch.JarLauncher",
                List.of("extract", "--force", "--destination", directory.toString()));
        Process process =
                new ProcessBuilder(tools.line()).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new RunnerException("Cannot unpack " + jar.file() + ": " + output.strip());
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
