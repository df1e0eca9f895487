package dev.praxis.local.runner;

import dev.praxis.local.process.ParentWatch;
import dev.praxis.local.process.ServiceLauncher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The jar that holds {@link ServiceLauncher} and nothing else but what it needs.
 *
 * <p>An AOT cache is valid for an unchanged class path only. In a jar of its own the launcher keeps a service's cache
 * valid over changes of the runner.
 */
final class LauncherJar {

    private static final List<Class<?>> CLASSES = List.of(ServiceLauncher.class, ParentWatch.class);

    private LauncherJar() {}

    /** The jar in the directory, made if it is not there. */
    static Path in(Path directory) {
        try {
            byte[] content = content();
            Path jar = directory.resolve("launcher-%08x.jar".formatted(checksum(content)));
            if (Files.notExists(jar)) {
                Files.createDirectories(directory);
                Path unfinished = Files.createTempFile(directory, "launcher", ".new");
                Files.write(unfinished, content);
                Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE);
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] content() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
            for (Class<?> type : CLASSES) {
                String name = type.getName().replace('.', '/') + ".class";
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(0);
                jar.putNextEntry(entry);
                try (InputStream code = type.getResourceAsStream("/" + name)) {
                    if (code == null) {
                        throw new IOException(name + " is missing");
                    }
                    code.transferTo(jar);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }
}
