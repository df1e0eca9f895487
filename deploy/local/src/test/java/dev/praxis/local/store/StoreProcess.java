package dev.praxis.local.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The store as a process of its own. */
record StoreProcess(Process process, String firstLine) implements AutoCloseable {

    static StoreProcess start(Path directory, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StoreMain.class.getName(),
                "--exit-with-parent",
                "--data",
                directory.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        return new StoreProcess(process, line == null ? "" : line);
    }

    String uri() {
        return firstLine.substring("praxis-store ready ".length());
    }

    int exitCode() throws InterruptedException {
        return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    String errors() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
