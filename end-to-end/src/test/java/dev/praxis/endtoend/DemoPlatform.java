package dev.praxis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform with the communities of the demo, started once for all tests that ask for it. */
final class DemoPlatform implements AutoCloseable {

    private final RunningPraxis praxis;
    private final Path data;
    private final URI url;
    private final JsonNode cast;

    private DemoPlatform() throws IOException {
        data = Files.createTempDirectory("praxis-demo-");
        praxis = RunningPraxis.start(data, "--no-limits");
        url = praxis.url();
        Path told = data.resolve("demo.json");
        RunningPraxis.Outcome demo = praxis.call(Duration.ofMinutes(5), List.of("demo", "--json", told.toString()));
        assertThat(demo.exitCode()).as(demo.output()).isZero();
        cast = JsonMapper.shared().readTree(Files.readString(told));
    }

    URI url() {
        return url;
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
        praxis.close();
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
            return context.getRoot().getStore(SPACE).computeIfAbsent(DemoPlatform.class, key -> started());
        }

        private static DemoPlatform started() {
            try {
                return new DemoPlatform();
            } catch (IOException failure) {
                throw new AssertionError("The demo cannot be started.", failure);
            }
        }
    }
}
