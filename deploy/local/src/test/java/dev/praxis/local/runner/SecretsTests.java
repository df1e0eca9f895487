package dev.praxis.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    private Path directory;

    @Test
    void stayTheSameOverStarts() {
        DataDirectory data = new DataDirectory(directory);

        Secrets first = Secrets.of(data);

        assertThat(first.platform()).matches("[0-9a-f]{64}");
        assertThat(Secrets.of(data).setupToken()).isEqualTo(first.setupToken());
        assertThat(Secrets.of(data).platform()).isEqualTo(first.platform());
    }

    @Test
    void areReadableByTheirOwnerOnly() throws Exception {
        Secrets.of(new DataDirectory(directory));

        Path file = directory.resolve("secrets").resolve("platform");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
