package dev.praxis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform that was started with the {@code praxis} command, as a user starts it. */
final class RunningPraxis implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private final Path data;

    private RunningPraxis(Path data) {
        this.data = data;
    }

    /** Starts the platform that the build just packaged, on free ports. */
    static RunningPraxis start(Path data, String... flags) {
        RunningPraxis praxis = new RunningPraxis(data);
        praxis.up(flags);
        return praxis;
    }

    void up(String... flags) {
        List<String> arguments = new ArrayList<>(List.of("up", "--detach", "--no-build", "--port", "0"));
        arguments.addAll(List.of(flags));
        Outcome outcome = call(Duration.ofMinutes(3), arguments);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    void down() {
        Outcome outcome = call(Duration.ofMinutes(1), List.of("down"));
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    @Override
    public void close() {
        down();
    }

    JsonNode status() {
        return JSON.readTree(
                call(Duration.ofSeconds(30), List.of("status", "--json")).output());
    }

    URI url() {
        return URI.create(status().get("url").asString());
    }

    String kafka() {
        return status().get("kafka").asString();
    }

    /** The token that {@code praxis up} prints at the first start. */
    String setupToken() {
        try {
            return Files.readString(data.resolve("secrets/setup")).strip();
        } catch (IOException missing) {
            throw new AssertionError("There is no setup token.", missing);
        }
    }

    /** Ends a process at once, as a crash does, and returns the pid it had. */
    long kill(String process) {
        long pid = process(process).get("pid").asLong();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        return pid;
    }

    void awaitHealthyAgain(String process, long formerPid) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    JsonNode now = process(process);
                    assertThat(now.get("pid").asLong()).isNotEqualTo(formerPid);
                    assertThat(now.get("health").asString()).isEqualToIgnoringCase("healthy");
                });
    }

    JsonNode process(String name) {
        for (JsonNode process : status().get("processes")) {
            if (process.get("name").asString().startsWith(name)) {
                return process;
            }
        }
        throw new AssertionError("There is no process " + name + " in " + status());
    }

    Outcome call(Duration limit, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(REPOSITORY.resolve("praxis").toString());
        command.addAll(arguments);
        command.addAll(List.of("--data", data.toString()));
        try {
            Path output = Files.createTempFile("praxis", ".out");
            Process process = new ProcessBuilder(command)
                    .directory(REPOSITORY.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " takes longer than " + limit + ":\n" + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException failure) {
            throw new AssertionError("Cannot run " + command, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while running " + command, interrupted);
        }
    }

    /** How a call of the command ended. */
    record Outcome(int exitCode, String output) {}
}
