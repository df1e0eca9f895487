package dev.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DroppedConnectionsIntegrationTests {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void repeatsWhatChangesNothingOverANewConnectionAndNothingElse(boolean resets) {
        try (DroppingService service = new DroppingService(resets);
                RunningGateway gateway = RunningGateway.with("praxis.services.membership=" + service.url())) {
            Browser browser = gateway.browser();
            int first = browser.get("/api/v1/members").statusCode();

            int repeated = browser.get("/api/v1/members").statusCode();
            int notRepeated = browser.post("/api/v1/communities", "{}").statusCode();

            assertThat(first).isEqualTo(200);
            assertThat(repeated).isEqualTo(200);
            assertThat(notRepeated).isEqualTo(503);
            assertThat(service.requests()).containsExactly("GET", "GET", "GET", "POST");
        }
    }
}
