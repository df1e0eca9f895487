package dev.praxis.local.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log file that never grows beyond a bound: the oldest of its numbered predecessors goes. */
final class LogFile implements AutoCloseable {

    private final Path file;
    private final long maxBytes;
    private final int predecessors;
    private Writer writer;
    private long size;

    LogFile(Path file, long maxBytes, int predecessors) {
        this.file = file;
        this.maxBytes = maxBytes;
        this.predecessors = predecessors;
        try {
            this.writer = open();
            this.size = Files.size(file);
        } catch (IOException failure) {
            throw new RunnerException("Cannot write " + file + ": " + failure.getMessage(), failure);
        }
    }

    synchronized void append(String line) {
        try {
            if (size > maxBytes) {
                rotate();
            }
            writer.write(line);
            writer.write('\n');
            writer.flush();
            size += line.length() + 1L;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file() {
        return file;
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void rotate() throws IOException {
        writer.close();
        for (int number = predecessors; number > 0; number--) {
            Path from = number == 1 ? file : predecessor(number - 1);
            if (Files.exists(from)) {
                Files.move(from, predecessor(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        writer = open();
        size = 0;
    }

    private Path predecessor(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    private Writer open() throws IOException {
        return Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
