package dev.praxis.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.platform.fixture.Api;
import dev.praxis.platform.fixture.FixtureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

@FixtureTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "logging.level.dev.praxis.requests=debug")
class ObserveIntegrationTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private final Api api;

    @Autowired
    ObserveIntegrationTests(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void tellsItsHealthToAnybody(String path) {
        var answer = api.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("UP");
    }

    @Test
    void givesItsMetricsToPrometheus() {
        api.get("/api/v1/open?joining=OPEN");

        var metrics = api.get("/actuator/prometheus");

        assertThat(metrics.body()).contains("http_server_requests_seconds_bucket", "service=\"fixture\"");
    }

    @Test
    void continuesTheTraceOfItsCaller() {
        var answer = api.send("/api/v1/failures/conflict", request -> request.header("traceparent", PARENT));

        assertThat(answer.text("/traceId")).isEqualTo(TRACE);
    }

    @Test
    void logsFailuresWithTheTraceThatTheClientSees(CapturedOutput output) {
        api.send("/api/v1/failures/unexpected", request -> request.header("traceparent", PARENT));

        assertThat(output.getOut().lines().filter(line -> line.contains("A request failed")))
                .singleElement()
                .asString()
                .contains(TRACE);
    }

    @Test
    void logsRequestsWithoutTheirParameters(CapturedOutput output) {
        api.get("/api/v1/failures/conflict?query=very-private");

        assertThat(output.getOut()).contains("GET /api/v1/failures/{kind} 409").doesNotContain("very-private");
    }
}
