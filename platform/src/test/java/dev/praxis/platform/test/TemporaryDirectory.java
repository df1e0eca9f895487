package dev.praxis.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Directories that are gone after the tests. */
final class TemporaryDirectory {

    private TemporaryDirectory() {}

    static Path create(String name) {
        try {
            Path directory = Files.createTempDirectory("praxis-test-" + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            System.err.println("Left behind: " + directory + " (" + e + ")");
        }
    }
}
