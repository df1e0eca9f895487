package dev.praxis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.platform.fixture.Api;
import dev.praxis.platform.fixture.FixtureTest;
import dev.praxis.platform.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FixtureTest
class EtagIntegrationTests {

    private final Api api;
    private final String token;

    @Autowired
    EtagIntegrationTests(Api api, TestTokens tokens) {
        this.api = api;
        this.token = tokens.member("ada");
    }

    @Test
    void namesTheRevision() {
        var answer = api.get("/api/v1/foundings/1");

        assertThat(answer.header("etag")).isEqualTo("\"7\"");
        assertThat(answer.header("cache-control")).isEqualTo("private, no-cache");
    }

    @Test
    void sparesClientsWhatTheyHave() {
        var same = api.send("/api/v1/foundings/1", request -> request.header("If-None-Match", "\"7\""));
        var older = api.send("/api/v1/foundings/1", request -> request.header("If-None-Match", "\"6\""));

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(older.status()).isEqualTo(200);
    }

    @Test
    void changesTheRevisionThatTheClientSaw() {
        assertThat(change("\"7\"").status()).isEqualTo(200);
        assertThat(change("*").status()).isEqualTo(200);
    }

    @Test
    void refusesToChangeAnotherRevision() {
        var answer = change("\"6\"");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text("/code")).isEqualTo("stale-revision");
    }

    @Test
    void refusesAMalformedPrecondition() {
        var answer = change("7");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("If-Match");
    }

    private Api.Answer change(String ifMatch) {
        return api.send(
                "/api/v1/foundings/1",
                request -> request.header("Authorization", "Bearer " + token)
                        .header("If-Match", ifMatch)
                        .method("PATCH", BodyPublishers.noBody()));
    }
}
