package dev.praxis.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.local.process.FreePort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlatformPlanTests {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    @Test
    void tellsEveryServiceWhereAllInstancesAre() {
        PlatformPlan plan = plan(settings(0, Map.of("membership", 2)));

        Map<String, String> environment = plan.processes().getLast().launch().environment();

        assertThat(plan.processes())
                .extracting(PlannedProcess::name)
                .containsExactly(
                        "broker",
                        "store",
                        "membership-service-1",
                        "membership-service-2",
                        "discussion-service",
                        "gateway");
        assertThat(environment.get("PRAXIS_SERVICES_MEMBERSHIP"))
                .isEqualTo("http://127.0.0.1:" + port(plan, "membership-service-1") + ",http://127.0.0.1:"
                        + port(plan, "membership-service-2"));
        assertThat(environment)
                .containsEntry("SPRING_KAFKA_BOOTSTRAPSERVERS", "127.0.0.1:" + port(plan, "broker"))
                .containsEntry("SPRING_MONGODB_URI", "mongodb://127.0.0.1:" + port(plan, "store"))
                .containsEntry("PRAXIS_PUBLICURL", "http://localhost:" + port(plan, "gateway"))
                .containsEntry("PRAXIS_INSTANCE", "gateway-1")
                .containsEntry("PRAXIS_LIMITS", "on")
                .containsEntry("PRAXIS_SECRET", "secret");
    }

    @Test
    void startsNeitherBrokerNorStoreWhereRealOnesAreGiven() {
        UpSettings settings = new UpSettings(
                0,
                LOOPBACK,
                Optional.of("https://praxis.example.org"),
                Map.of(),
                Optional.of("mongodb://db"),
                Optional.of("kafka:9092"),
                false);

        PlatformPlan plan = plan(settings);

        assertThat(plan.processes())
                .extracting(PlannedProcess::name)
                .containsExactly("membership-service", "discussion-service", "gateway");
        assertThat(plan.processes().getFirst().launch().environment())
                .containsEntry("SPRING_KAFKA_BOOTSTRAPSERVERS", "kafka:9092")
                .containsEntry("SPRING_MONGODB_URI", "mongodb://db")
                .containsEntry("PRAXIS_PUBLICURL", "https://praxis.example.org")
                .containsEntry("PRAXIS_LIMITS", "off");
    }

    @Test
    void goesToAFreePortWhereADerivedOneIsTaken() throws Exception {
        int gateway = FreePort.next();
        try (ServerSocket taken = new ServerSocket()) {
            int derived = gateway + 101;
            taken.bind(new InetSocketAddress(LOOPBACK, derived));

            PlatformPlan plan = plan(settings(gateway, Map.of()));

            assertThat(port(plan, "gateway")).isEqualTo(gateway);
            assertThat(port(plan, "membership-service")).isNotEqualTo(derived);
        }
    }

    private static PlatformPlan plan(UpSettings settings) {
        return PlatformPlan.of(
                settings, new DataDirectory(Path.of("data")), new Secrets("secret", "token"), new StandInPrograms());
    }

    private static UpSettings settings(int port, Map<String, Integer> scale) {
        return new UpSettings(port, LOOPBACK, Optional.empty(), scale, Optional.empty(), Optional.empty(), true);
    }

    private static int port(PlatformPlan plan, String name) {
        return plan.processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow()
                .port();
    }
}
