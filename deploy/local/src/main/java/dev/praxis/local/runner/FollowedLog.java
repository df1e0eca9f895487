package dev.praxis.local.runner;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A log file that is read while it grows, over its rotations. */
final class FollowedLog {

    private static final int CHUNK = 1 << 20;

    private final Path file;
    private final int linesBefore;
    private @Nullable Object identity;
    private long position;
    private boolean opened;

    /** @param linesBefore how many of the lines that are there already are shown */
    FollowedLog(Path file, int linesBefore) {
        this.file = file;
        this.linesBefore = linesBefore;
    }

    String name() {
        return file.getFileName().toString().replaceFirst("\\.log$", "");
    }

    /** The whole lines that came since the last call. */
    List<String> next() {
        try {
            if (Files.notExists(file)) {
                return List.of();
            }
            Object now = Files.getAttribute(file, "unix:ino");
            if (!now.equals(identity)) {
                position = 0;
            }
            identity = now;
            List<String> lines = read();
            boolean first = !opened;
            opened = true;
            return first && lines.size() > linesBefore
                    ? lines.subList(lines.size() - linesBefore, lines.size())
                    : lines;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> read() throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            if (!opened) {
                position = Math.max(0, open.length() - CHUNK);
            }
            byte[] more = new byte[Math.clamp(open.length() - position, 0, CHUNK)];
            open.seek(position);
            open.readFully(more);
            int end = lastNewline(more) + 1;
            position += end;
            return new String(more, 0, end, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static int lastNewline(byte[] bytes) {
        int index = bytes.length - 1;
        while (index >= 0 && bytes[index] != '\n') {
            index--;
        }
        return index;
    }
}
