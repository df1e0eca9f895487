package dev.praxis.local.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The secrets of a data directory, made at the first start and readable by their owner only. */
record Secrets(String platform, String setupToken) {

    private static final int PLATFORM_BYTES = 32;
    private static final int SETUP_BYTES = 12;

    static Secrets of(DataDirectory data) {
        Path directory = data.secrets();
        try {
            if (Files.notExists(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return new Secrets(
                    readOrMake(directory.resolve("platform"), PLATFORM_BYTES),
                    readOrMake(directory.resolve("setup"), SETUP_BYTES));
        } catch (IOException failure) {
            throw new RunnerException("Cannot keep secrets in " + directory + ": " + failure.getMessage(), failure);
        }
    }

    private static String readOrMake(Path file, int bytes) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.newByteChannel(
                        unfinished,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                .close();
        Files.writeString(unfinished, secret);
        Files.move(unfinished, file);
        return secret;
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
