package dev.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RelayingIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static StubMembership membership;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        membership = new StubMembership();
        gateway = RunningGateway.with(
                "praxis.services.membership=" + membership.url(), "praxis.gateway.backends.response-timeout=1s");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        membership.close();
    }

    @Test
    void relaysPathQueryAndBodyAsTheyAre() {
        HttpResponse<String> answer = gateway.browser()
                .post("/api/v1/communities/a%20b?tag=%C3%A4&tag=b+c", "{\"a\":1}", "Content-Type", "application/json");

        JsonNode echo = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(echo.path("uri").asString()).isEqualTo("/api/v1/communities/a%20b?tag=%C3%A4&tag=b+c");
        assertThat(echo.path("body").asString()).isEqualTo("{\"a\":1}");
        assertThat(echo.path("headers").path("Content-type").path(0).asString()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void relaysFormsUntouched(String method) {
        HttpResponse<String> answer = gateway.browser()
                .send(
                        method,
                        "/identity/echo",
                        BodyPublishers.ofString("username=a%40b.example&password=p+w&_csrf=x"),
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        assertThat(JSON.readTree(answer.body()).path("body").asString())
                .isEqualTo("username=a%40b.example&password=p+w&_csrf=x");
    }

    @Test
    void tellsServicesWhereARequestCameFromAndBelievesNoForgedHeaders() {
        HttpResponse<String> answer = gateway.browser()
                .get(
                        "/api/v1/communities/echo",
                        "X-Forwarded-For",
                        "203.0.113.9",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Prefix",
                        "/evil",
                        "Forwarded",
                        "for=203.0.113.9",
                        "X-Real-Ip",
                        "203.0.113.9");

        JsonNode headers = JSON.readTree(answer.body()).path("headers");
        assertThat(headers.path("X-forwarded-for").path(0).asString()).isEqualTo("127.0.0.1");
        assertThat(headers.path("X-forwarded-host").path(0).asString()).isEqualTo("praxis.test");
        assertThat(headers.path("X-forwarded-proto").path(0).asString()).isEqualTo("http");
        assertThat(headers.has("X-forwarded-prefix")).isFalse();
        assertThat(headers.has("Forwarded")).isFalse();
        assertThat(headers.has("X-real-ip")).isFalse();
    }

    @Test
    void keepsCookiesFromServicesAndItsOwnFromTheProvider() {
        Browser browser = gateway.browser()
                .withCookie("PRAXIS_SESSION", "mine")
                .withCookie("PRAXIS_SIGNIN", "providers")
                .withCookie("XSRF-TOKEN", "guard");

        JsonNode service =
                JSON.readTree(browser.get("/api/v1/communities/echo").body()).path("headers");
        JsonNode provider = JSON.readTree(browser.withCookie("PRAXIS_SESSION", "mine")
                        .get("/login")
                        .body())
                .path("headers");

        assertThat(service.has("Cookie")).isFalse();
        assertThat(provider.path("Cookie").path(0).asString()).isEqualTo("PRAXIS_SIGNIN=providers");
    }

    @Test
    void relaysAnAccessTokenThatCameWithTheRequest() {
        String token = membership.jwt("m1", "praxis", "");

        HttpResponse<String> answer = gateway.browser().get("/api/v1/me", "Authorization", "Bearer " + token);

        JsonNode headers = JSON.readTree(answer.body()).path("headers");
        assertThat(headers.path("Authorization").path(0).asString()).isEqualTo("Bearer " + token);
    }

    @Test
    void givesEveryRequestAnId() {
        HttpResponse<String> given = gateway.browser().get("/api/v1/me", "X-Request-Id", "my-request-1");
        HttpResponse<String> made = gateway.browser().get("/api/v1/me", "X-Request-Id", "<script>");

        assertThat(given.headers().firstValue("X-Request-Id")).contains("my-request-1");
        assertThat(made.headers().firstValue("X-Request-Id"))
                .contains(JSON.readTree(made.body())
                        .path("headers")
                        .path("X-request-id")
                        .path(0)
                        .asString())
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{32}"));
    }

    @Test
    void continuesTheTraceOfACaller() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        HttpResponse<String> answer =
                gateway.browser().get("/api/v1/me", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(JSON.readTree(answer.body())
                        .path("headers")
                        .path("Traceparent")
                        .path(0)
                        .asString())
                .matches("00-" + trace + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/tokens/exchange", "/actuator/health", "/actuator", "/api/v2/me", "/nothing"})
    void answersUnknownPathsItself(String path) {
        HttpResponse<String> answer = gateway.browser().get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me/%2e%2e/%2e%2e/%2e%2e/internal/x",
                "/api/v1/me/..%2f..%2finternal",
                "/api/v1/me/..;/..;/internal"
            })
    void doesNotLetPathsEscape(String path) {
        HttpResponse<String> answer = gateway.browser().get(path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("instance\":\"membership");
    }

    @Test
    void putsSecurityHeadersOnEveryAnswerOnce() {
        HttpResponse<String> answer = gateway.browser().get("/api/v1/communities/echo");

        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").contains("frame-ancestors 'none'"));
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    }

    @Test
    void isClosedToScriptsOfOtherOrigins() {
        HttpResponse<String> foreign = gateway.browser().get("/api/v1/me", "Origin", "https://evil.example");
        HttpResponse<String> own = gateway.browser().get("/api/v1/me", "Origin", StubMembership.ISSUER);

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(own.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        byte[] large = new byte[1024 * 1024 + 1];

        HttpResponse<String> announced =
                gateway.browser().send("POST", "/api/v1/communities", BodyPublishers.ofByteArray(large));
        HttpResponse<String> unannounced = gateway.browser()
                .send(
                        "POST",
                        "/api/v1/communities",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(unannounced.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(unannounced.body()).path("code").asString()).isEqualTo("too-large");
    }

    @Test
    void relaysBodiesOfUnknownLength() {
        HttpResponse<String> answer = gateway.browser()
                .send(
                        "PUT",
                        "/api/v1/communities/echo",
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream("in parts".getBytes(StandardCharsets.UTF_8))));

        assertThat(JSON.readTree(answer.body()).path("body").asString()).isEqualTo("in parts");
    }

    @Test
    void answersInItsOwnNameWhenAServiceTakesTooLong() {
        HttpResponse<String> answer = gateway.browser().get("/api/v1/communities/hang");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo("service-timeout");
        assertThat(JSON.readTree(answer.body()).path("detail").asString()).contains("membership");
    }

    @Test
    void compressesLongJson() throws IOException {
        HttpResponse<InputStream> answer =
                gateway.browser().stream("/api/v1/communities/long", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (InputStream body = new GZIPInputStream(answer.body())) {
            assertThat(JSON.readTree(body).path("text").asString()).startsWith("long long");
        }
    }

    @Test
    void passesEventsOnWhileTheStreamIsOpen() throws IOException {
        HttpResponse<InputStream> answer =
                gateway.browser().stream("/api/v1/communities/stream", "Accept", "text/event-stream");

        try (BufferedReader events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            membership.sendEvent("one");
            assertThat(events.readLine()).isEqualTo("data: one");
            assertThat(events.readLine()).isEmpty();
            membership.sendEvent("two");
            assertThat(events.readLine()).isEqualTo("data: two");
        }
        await().untilAsserted(() -> {
            membership.sendEvent("anybody?");
            assertThat(membership.streams()).isZero();
        });
    }

    @Test
    void showsItsHealthOnlyOnItsManagementPort() {
        HttpResponse<String> health = new Browser(gateway.managementUrl()).get("/actuator/health/readiness");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(gateway.browser().get("/actuator/health/readiness").statusCode())
                .isEqualTo(404);
    }
}
