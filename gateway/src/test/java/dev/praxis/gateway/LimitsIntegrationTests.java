package dev.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LimitsIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static StubMembership membership;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        membership = new StubMembership();
        gateway = RunningGateway.with(
                "praxis.services.membership=" + membership.url(),
                "praxis.gateway.rates.write=2",
                "praxis.gateway.rates.sign-in=2",
                "praxis.gateway.rates.refused=2",
                "praxis.gateway.trusted-proxies=127.0.0.0/8");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        membership.close();
    }

    @Test
    void tellsCallersWhatIsLeft() {
        HttpResponse<String> answer = gateway.browser().get("/api/v1/me", "X-Forwarded-For", "192.0.2.1");

        assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"read\";q=1200;w=60");
        assertThat(answer.headers().firstValue("RateLimit")).contains("\"read\";r=1199;t=1");
    }

    @Test
    void limitsTheWritesOfAMemberWhereverTheyComeFrom() {
        String token = membership.issue(UUID.randomUUID().toString());

        HttpResponse<String> first = write(token, "192.0.2.2");
        HttpResponse<String> second = write(token, "192.0.2.3");
        HttpResponse<String> third = write(token, "192.0.2.4");

        assertThat(first.headers().firstValue("RateLimit")).contains("\"write\";r=1;t=30");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(JSON.readTree(third.body()).path("code").asString()).isEqualTo("too-many-requests");
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
        assertThat(third.headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"write\";r=0"));
        assertThat(write(membership.issue(UUID.randomUUID().toString()), "192.0.2.2")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void limitsAttemptsToSignInOfAnAddress() {
        attempt("192.0.2.5");
        attempt("192.0.2.5");

        assertThat(attempt("192.0.2.5").statusCode()).isEqualTo(429);
        assertThat(attempt("192.0.2.6").statusCode()).isEqualTo(200);
    }

    @Test
    void slowsDownAddressesThatTryTokens() {
        for (int i = 0; i < 2; i++) {
            assertThat(tryToken("192.0.2.7").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> third = tryToken("192.0.2.7");

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(JSON.readTree(third.body()).path("code").asString()).isEqualTo("too-many-refused");
    }

    @Test
    void countsRefusalsOfServicesToo() {
        for (int i = 0; i < 2; i++) {
            gateway.browser()
                    .get("/api/v1/me/unauthorized", "Authorization", "Bearer a.b.c", "X-Forwarded-For", "192.0.2.8");
        }

        HttpResponse<String> third =
                gateway.browser().get("/api/v1/me", "Authorization", "Bearer a.b.d", "X-Forwarded-For", "192.0.2.8");

        assertThat(third.statusCode()).isEqualTo(429);
    }

    @Test
    void limitsNothingWhenSwitchedOff() {
        try (RunningGateway unlimited = RunningGateway.with(
                "praxis.services.membership=" + membership.url(),
                "praxis.gateway.rates.write=1",
                "praxis.limits=off")) {
            unlimited.browser().post("/api/v1/communities", "{}");

            HttpResponse<String> second = unlimited.browser().post("/api/v1/communities", "{}");

            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(second.headers().firstValue("RateLimit")).isEmpty();
        }
    }

    private static HttpResponse<String> write(String token, String address) {
        return gateway.browser()
                .post("/api/v1/communities", "{}", "Authorization", "Bearer " + token, "X-Forwarded-For", address);
    }

    private static HttpResponse<String> attempt(String address) {
        return gateway.browser().post("/login", "", "X-Forwarded-For", address);
    }

    private static HttpResponse<String> tryToken(String address) {
        return gateway.browser()
                .get("/api/v1/me", "Authorization", "Bearer prx_" + UUID.randomUUID(), "X-Forwarded-For", address);
    }
}
