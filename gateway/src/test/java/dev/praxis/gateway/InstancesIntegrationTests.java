package dev.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class InstancesIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void spreadsRequestsAndLeavesOutAnInstanceThatDied() {
        try (StubService one = new StubService("one");
                StubService two = new StubService("two");
                RunningGateway gateway =
                        RunningGateway.with("praxis.services.membership=" + one.url() + "," + two.url())) {
            Set<String> before = answering(gateway, 10);

            two.stop();
            Set<String> after = answering(gateway, 20);

            assertThat(before).containsExactlyInAnyOrder("one", "two");
            assertThat(after).containsExactly("one");
            assertThat(gateway.browser().post("/api/v1/communities", "{}").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void namesAServiceThatIsAwayAndReturnsToItWhenItIsBack() {
        StubService away = new StubService("membership");
        int port = away.port();
        away.close();
        try (RunningGateway gateway = RunningGateway.with("praxis.services.membership=http://127.0.0.1:" + port)) {
            HttpResponse<String> refused = gateway.browser().get("/api/v1/me");
            HttpResponse<String> open = gateway.browser().get("/api/v1/me");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(JSON.readTree(open.body()).path("code").asString()).isEqualTo("service-unavailable");
            assertThat(JSON.readTree(open.body()).path("detail").asString()).contains("membership");
            assertThat(open.headers().firstValue("Retry-After")).isPresent();
            try (StubService back = new StubService("membership", port)) {
                assertThat(back.port()).isEqualTo(port);
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> gateway.browser().get("/api/v1/me").statusCode() == 200);
            }
        }
    }

    private static Set<String> answering(RunningGateway gateway, int requests) {
        Set<String> instances = new HashSet<>();
        for (int i = 0; i < requests; i++) {
            HttpResponse<String> answer = gateway.browser().get("/api/v1/me");
            assertThat(answer.statusCode()).isEqualTo(200);
            instances.add(JSON.readTree(answer.body()).path("instance").asString());
        }
        return instances;
    }
}
