package dev.praxis.platform.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A backend in a JVM of its own, with the class path of the tests; it ends with this JVM at the latest. */
final class ChildJvm {

    private final Process process;

    private ChildJvm(Process process) {
        this.process = process;
    }

    /** Starts a main class and returns once it has printed a line that begins with {@code ready}. */
    static ChildJvm start(String mainClass, String ready, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            ChildJvm child = new ChildJvm(process);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            child.awaitLine(ready, mainClass);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitLine(String ready, String mainClass) {
        Queue<String> output = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> seen = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name(mainClass).start(() -> {
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(ready)) {
                        seen.complete(null);
                    }
                    if (!seen.isDone()) {
                        output.add(line);
                    }
                }
            } catch (IOException e) {
                output.add(e.toString());
            }
            seen.completeExceptionally(new IllegalStateException(mainClass + " ended: " + output));
        });
        try {
            seen.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            kill();
            throw new IllegalStateException(mainClass + " did not start: " + output, e);
        }
    }

    /** Ends the process as {@code kill -9} does and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
