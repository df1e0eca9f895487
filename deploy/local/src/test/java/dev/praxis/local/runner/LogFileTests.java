package dev.praxis.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTests {

    @TempDir
    private Path directory;

    @Test
    void keepsABoundedNumberOfPredecessors() throws Exception {
        try (LogFile log = new LogFile(file(), 10, 2)) {
            for (int line = 1; line <= 5; line++) {
                log.append("this is line " + line);
            }
        }

        assertThat(Files.readAllLines(file())).containsExactly("this is line 5");
        assertThat(Files.readAllLines(directory.resolve("a.log.1"))).containsExactly("this is line 4");
        assertThat(Files.readAllLines(directory.resolve("a.log.2"))).containsExactly("this is line 3");
        assertThat(directory.resolve("a.log.3")).doesNotExist();
    }

    @Test
    void isFollowedOverARotation() {
        FollowedLog followed = new FollowedLog(file(), 1);
        try (LogFile log = new LogFile(file(), 10, 2)) {
            log.append("an old line");
            log.append("the last old line");
            assertThat(followed.next()).containsExactly("the last old line");

            log.append("a new line");

            assertThat(followed.next()).containsExactly("a new line");
        }
    }

    @Test
    void goesOnWhereAnEarlierRunEnded() throws Exception {
        try (LogFile first = new LogFile(file(), 1000, 1)) {
            first.append("first");
        }
        try (LogFile second = new LogFile(file(), 1000, 1)) {
            second.append("second");
        }

        assertThat(Files.readAllLines(file())).containsExactly("first", "second");
    }

    private Path file() {
        return directory.resolve("a.log");
    }
}
