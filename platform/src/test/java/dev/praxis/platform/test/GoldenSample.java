package dev.praxis.platform.test;

import dev.praxis.platform.fact.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A golden sample that another service has committed, for tests of what a consumer reads from it. */
public final class GoldenSample {

    private final String json;

    private GoldenSample(String json) {
        this.json = json;
    }

    /** The sample of a fact or state, such as {@code MemberJoined}, in version 1. */
    public static GoldenSample of(String service, String name) {
        Path file = Path.of("..", service + "-service", "contracts", name + ".v1.sample.json");
        try {
            return new GoldenSample(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample as a consumer reads it. */
    public <T> T as(Class<T> type) {
        return WireJson.readerFor(type).readValue(json);
    }
}
