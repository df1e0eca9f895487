package dev.praxis.local.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The right to run a platform on a data directory; the system takes it back when the process ends in any way. */
final class DataLock implements AutoCloseable {

    private static final int ATTEMPTS = 10;
    private static final long PAUSE_NANOS = 20_000_000;

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or says which process holds it. */
    static DataLock take(DataDirectory data) {
        try {
            Files.createDirectories(data.root());
            FileChannel channel = FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lockSoon(channel)) {
                channel.close();
                throw new RunnerException("Praxis already runs on " + data.root() + " (process " + readPid(data)
                        + "). Stop it with ./praxis down --data " + data.root() + ", or give another --data.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new DataLock(channel);
        } catch (IOException failure) {
            throw new RunnerException("Cannot lock " + data.root() + ": " + failure.getMessage(), failure);
        }
    }

    /** The process that runs a platform on the directory, if one does. */
    static OptionalLong holder(DataDirectory data) {
        if (!Files.exists(data.lock())) {
            return OptionalLong.empty();
        }
        try (FileChannel channel = FileChannel.open(data.lock(), StandardOpenOption.WRITE)) {
            FileLock lock = tryLock(channel);
            return lock == null ? OptionalLong.of(Long.parseLong(readPid(data))) : OptionalLong.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NumberFormatException starting) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A call that looks whether the lock is held holds it for a moment itself. */
    private static boolean lockSoon(FileChannel channel) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (tryLock(channel) != null) {
                return true;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return false;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String readPid(DataDirectory data) throws IOException {
        return Files.readString(data.lock()).strip();
    }
}
