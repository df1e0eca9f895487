package dev.praxis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform with the communities of the demo, started once for all tests that ask for it.
 *
 * <p>With {@code -Dpraxis.demo=demo.json}, the file that {@code praxis demo --json} wrote, the tests use the platform
 * that already runs, with its Kafka where {@code -Dpraxis.kafka} says; with {@code -Dpraxis.web=http://localhost:5173} they take the pages from a development server.
 */
final class DemoPlatform implements AutoCloseable {

    /** The password of everybody whom tests register. */
    static final String PASSWORD = "a quiet morning by the lake";

    private static final String RUN = Long.toString(System.currentTimeMillis() % 2_176_782_336L, 36);

    private final Closeable started;
    private final JsonNode cast;
    private final URI url;
    private final URI web;
    private final String kafka;

    private DemoPlatform(JsonNode cast, String kafka, Closeable started) {
        this.started = started;
        this.cast = cast;
        this.kafka = kafka;
        url = URI.create(cast.get("url").asString());
        web = URI.create(System.getProperty("praxis.web", url.toString()));
    }

    private static DemoPlatform started() throws IOException {
        Path data = Files.createTempDirectory("praxis-demo-");
        RunningPraxis praxis = RunningPraxis.start(data, "--no-limits");
        Path told = data.resolve("demo.json");
        RunningPraxis.Outcome demo = praxis.call(Duration.ofMinutes(5), List.of("demo", "--json", told.toString()));
        assertThat(demo.exitCode()).as(demo.output()).isZero();
        return new DemoPlatform(JsonMapper.shared().readTree(Files.readString(told)), praxis.kafka(), () -> {
            praxis.close();
            remove(data);
        });
    }

    /** Where the API is. */
    URI url() {
        return url;
    }

    /** Where the pages are. */
    URI web() {
        return web;
    }

    /** Where the facts are. */
    String kafka() {
        return kafka;
    }

    /** A name that no earlier run of the tests has given to anything. */
    static String unique(String name) {
        return name + " " + RUN;
    }

    /** Registers somebody whose mail address no earlier run has used: the parts of the name and the run's mark. */
    Person newcomer(String name) {
        return Person.registered(url, name, email(name), PASSWORD);
    }

    /** The mail address that {@link #newcomer} gives to a name. */
    static String email(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + RUN + "@example.org";
    }

    /** Somebody who signs in by mail address and password. */
    record Member(String id, String name, String email, String password, String token) {}

    /** The member with a number, in the order of the demo. */
    Member member(int number) {
        JsonNode member = cast.get("members").get(number);
        return new Member(
                member.get("id").asString(),
                member.get("name").asString(),
                member.get("email").asString(),
                member.get("password").asString(),
                member.get("token").asString());
    }

    int members() {
        return cast.get("members").size();
    }

    /** Somebody of the demo who calls the API. */
    Person calling(Member member) {
        Person person = new Person(url);
        person.bringToken(member.token());
        return person;
    }

    /** The first member of the demo who has a role in some community, and the slug of that community. */
    Post inRole(String role) {
        for (int number = 0; number < members(); number++) {
            Member member = member(number);
            JsonNode mine =
                    calling(member).get("/api/v1/me/communities?limit=100").expect(200);
            for (JsonNode one : mine.get("items")) {
                if (one.path("role").asString("").equals(role)) {
                    return new Post(member, one.at("/community/slug").asString());
                }
            }
        }
        throw new AssertionError("Nobody in the demo is " + role);
    }

    /** A member's place in a community. */
    record Post(Member member, String community) {}

    @Override
    public void close() throws IOException {
        started.close();
    }

    private static void remove(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Gives tests the platform, and stops it when all tests are over. */
    static final class Shared implements ParameterResolver {

        private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(DemoPlatform.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DemoPlatform.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(SPACE).computeIfAbsent(DemoPlatform.class, key -> platform());
        }

        private static DemoPlatform platform() {
            String running = System.getProperty("praxis.demo");
            try {
                if (running == null) {
                    return started();
                }
                JsonNode cast = JsonMapper.shared().readTree(Files.readString(Path.of(running)));
                return new DemoPlatform(cast, System.getProperty("praxis.kafka", "localhost:9092"), () -> {});
            } catch (IOException failure) {
                throw new AssertionError("The demo cannot be started.", failure);
            }
        }
    }
}
