package dev.praxis.local.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What the operating system tells about a process. */
public final class ProcessFacts {

    private ProcessFacts() {}

    /** Resident memory in KiB, 0 if there is no such process. */
    public static long rssKb(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.exists(Path.of("/proc/self/status")) ? linux(status) : ps(pid);
        } catch (IOException | NumberFormatException gone) {
            return 0;
        }
    }

    /** Seconds since the process was started, 0 if there is no such process. */
    public static long uptimeSeconds(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .map(start -> Math.max(0, Duration.between(start, Instant.now()).toSeconds()))
                .orElse(0L);
    }

    private static long linux(Path status) throws IOException {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        }
    }

    private static long ps(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return answer.isEmpty() ? 0 : Long.parseLong(answer);
    }
}
