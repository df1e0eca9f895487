package dev.praxis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.platform.fixture.Api;
import dev.praxis.platform.fixture.FixtureTest;
import dev.praxis.platform.test.TestTokens;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@FixtureTest
@TestPropertySource(properties = {"praxis.web.max-body=1KB", "praxis.web.max-body-by-path[/api/v1/counted/**]=1MB"})
class BodyLimitIntegrationTests {

    private static final byte[] LARGE = ("{\"text\":\"" + "x".repeat(2_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    private final Api api;
    private final String token;

    @Autowired
    BodyLimitIntegrationTests(Api api, TestTokens tokens) {
        this.api = api;
        this.token = tokens.member("ada");
    }

    @Test
    void refusesABodyThatIsAnnouncedTooLarge() {
        var answer = post("/api/v1/foundings", BodyPublishers.ofByteArray(LARGE));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/code")).isEqualTo("too-large");
        assertThat(answer.text("/detail")).contains("1024 bytes");
    }

    @Test
    void refusesABodyThatGrowsTooLarge() {
        var answer = post("/api/v1/foundings", chunked());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/code")).isEqualTo("too-large");
    }

    @Test
    void takesLargerBodiesWhereThePathAllowsThem() {
        var announced = post("/api/v1/counted/once/a", BodyPublishers.ofByteArray(LARGE));
        var chunked = post("/api/v1/counted/once/b", chunked());

        assertThat(announced.status()).isEqualTo(201);
        assertThat(chunked.status()).isEqualTo(201);
    }

    private static BodyPublisher chunked() {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE));
    }

    private Api.Answer post(String path, BodyPublisher body) {
        return api.send(
                path,
                request -> request.header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(body));
    }
}
