package dev.praxis.discussion.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each storage of contents must do. */
abstract class ContentStorageContract {

    @TempDir
    private Path folder = Path.of("");

    final String id = UUID.randomUUID().toString();

    abstract ContentStorage storage();

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 255 * 1024, 255 * 1024 + 1, 3_000_000})
    void givesBackWhatWasStored(int size) throws IOException {
        byte[] content = random(size);

        storage().put(id, file(content));

        assertThat(read(id)).isEqualTo(content);
    }

    @Test
    void keepsContentsApart() throws IOException {
        String other = UUID.randomUUID().toString();

        keep(10);
        storage().put(other, file(SampleFiles.text("other")));
        storage().delete(id);

        assertThat(read(other)).asString().isEqualTo("other");
        assertThat(storage().open(id)).isEmpty();
    }

    @Test
    void knowsWhatItDoesNotHave() {
        assertThat(storage().open(id)).isEmpty();
    }

    @Test
    void deletesWhatIsThereAndPassesOverWhatIsNot() throws IOException {
        keep(600_000);

        storage().delete(id);

        assertThat(storage().open(id)).isEmpty();
        assertThatCode(() -> storage().delete(id)).doesNotThrowAnyException();
    }

    /** Stores a content of a length. */
    final void keep(int size) throws IOException {
        storage().put(id, file(random(size)));
    }

    private byte[] read(String stored) throws IOException {
        try (InputStream in = storage().open(stored).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("content"), content);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
