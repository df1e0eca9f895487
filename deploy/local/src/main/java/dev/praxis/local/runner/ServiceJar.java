package dev.praxis.local.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The Spring Boot jar that the build of a service leaves. */
record ServiceJar(Path file) {

    private static final int FINGERPRINT_BYTES = 8;

    /** @throws RunnerException if the service is not built */
    static ServiceJar of(Path home, ServiceDeclaration service) {
        Path target = home.resolve(service.name()).resolve("target");
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "praxis-" + service.name() + "-*.jar")) {
                for (Path jar : jars) {
                    if (!jar.getFileName().toString().endsWith("-tests.jar")) {
                        return new ServiceJar(jar);
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        throw new RunnerException(service.name() + " is not built: there is no jar in " + target
                + ". Leave --no-build out, or build it with Maven.");
    }

    /** A short name of the content: of the names and checksums in the jar's directory, which costs no reading of it. */
    String fingerprint() {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            jar.stream().forEachOrdered(entry -> digest.update(bytes(entry)));
            return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    String mainClass() {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            String main = jar.getManifest().getMainAttributes().getValue("Start-Class");
            if (main == null) {
                throw new RunnerException(file + " is no Spring Boot jar.");
            }
            return main;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(ZipEntry entry) {
        byte[] name = entry.getName().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + Long.BYTES * 2)
                .put(name)
                .putLong(entry.getCrc())
                .putLong(entry.getSize())
                .array();
    }
}
