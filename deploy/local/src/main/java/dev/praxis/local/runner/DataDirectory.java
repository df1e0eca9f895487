package dev.praxis.local.runner;

import dev.praxis.local.process.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory that holds everything a platform on one machine keeps. */
public record DataDirectory(Path root) {

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Makes the directories that must be there before anything starts. */
    void prepare() {
        try {
            Files.createDirectories(logs());
            Files.createDirectories(mail());
        } catch (IOException failure) {
            throw new RunnerException("Cannot write to " + root + ": " + failure.getMessage(), failure);
        }
    }

    Path records(EmbeddedServer server) {
        return root.resolve(server.label());
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path mail() {
        return root.resolve("mail");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path runFile() {
        return root.resolve("run.json");
    }
}
