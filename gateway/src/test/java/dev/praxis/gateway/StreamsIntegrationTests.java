package dev.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StreamsIntegrationTests {

    private static final int MOST = 20;

    private final List<HttpResponse<InputStream>> streams = new ArrayList<>();
    private StubMembership membership;
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        membership = new StubMembership();
        gateway = RunningGateway.with(
                "praxis.services.membership=" + membership.url(),
                "praxis.limits=off",
                "praxis.gateway.backends.max-connections=2",
                "praxis.gateway.backends.max-streams=" + MOST);
    }

    @AfterEach
    void stop() throws IOException {
        for (HttpResponse<InputStream> stream : streams) {
            stream.body().close();
        }
        gateway.close();
        membership.close();
    }

    @Test
    void leavesTheConnectionsOfOtherRequestsAlone() {
        open(MOST);

        HttpResponse<String> answer = gateway.browser().get("/api/v1/communities/echo");

        assertThat(streams).allMatch(stream -> stream.statusCode() == 200);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesTooManyWithoutBlamingTheService() {
        open(MOST);

        for (int i = 0; i < 10; i++) {
            HttpResponse<String> refused =
                    gateway.browser().get("/api/v1/communities/stream", "Accept", "text/event-stream");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(new JsonMapper().readTree(refused.body()).path("code").asString())
                    .isEqualTo("gateway-busy");
        }

        assertThat(gateway.browser().get("/api/v1/communities/echo").statusCode())
                .isEqualTo(200);
    }

    @Test
    void freesThePlaceOfACallerWhoLeft() throws IOException {
        open(MOST);

        streams.removeFirst().body().close();
        await().until(() -> {
            membership.sendEvent("anybody?");
            return membership.streams() < MOST;
        });
        open(1);

        assertThat(streams.getLast().statusCode()).isEqualTo(200);
    }

    @Test
    void endsStreamsAtOnceWhenItStops() throws IOException {
        open(3);
        long begin = System.nanoTime();

        gateway.close();

        for (HttpResponse<InputStream> stream : streams) {
            assertThat(stream.body().read()).isNegative();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void doesNotTakeTheTimeOfAStreamForThatOfAnAnswer() throws IOException {
        open(1);
        streams.getFirst().body().close();
        await().until(() -> {
            membership.sendEvent("anybody?");
            return membership.streams() == 0;
        });
        gateway.browser().get("/api/v1/communities/echo");

        await().untilAsserted(() -> {
            String metrics = new Browser(gateway.managementUrl())
                    .get("/actuator/prometheus")
                    .body();
            assertThat(metrics).contains("http_server_requests_seconds_count").contains("praxis_gateway_streams");
            assertThat(metrics).doesNotContain("(stream)").doesNotContain("error=\"IOException\"");
        });
    }

    @Test
    void asksTheServiceOnceHoweverTheCallerLeaves() throws IOException {
        open(5);

        for (HttpResponse<InputStream> stream : streams) {
            stream.body().close();
        }
        await().until(() -> {
            membership.sendEvent("anybody?");
            return membership.streams() == 0;
        });

        assertThat(membership.opened()).isEqualTo(5);
    }

    private void open(int count) {
        for (int i = 0; i < count; i++) {
            streams.add(gateway.browser().stream("/api/v1/communities/stream", "Accept", "text/event-stream"));
        }
    }
}
