package dev.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PagesIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css|svg))\"");

    private static StubService membership;
    private static StubService knowledge;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        membership = new StubService("membership");
        knowledge = new StubService("knowledge");
        StubService away = new StubService("away");
        away.close();
        gateway = RunningGateway.with(
                "praxis.services.membership=" + membership.url(),
                "praxis.services.knowledge=" + knowledge.url(),
                "praxis.services.away=" + away.url());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        membership.close();
        knowledge.close();
    }

    @Test
    void mergesTheDocumentsOfTheServicesThatAreThere() {
        HttpResponse<String> answer = gateway.browser().get("/v3/api-docs");

        JsonNode document = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(document.path("servers").path(0).path("url").asString()).isEqualTo(StubMembership.ISSUER);
        assertThat(document.path("paths").propertyNames()).containsExactly("/api/v1/me");
        assertThat(document.path("components").path("schemas").propertyNames())
                .hasSize(2)
                .contains("Member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/discover", "/communities/nurses/discussions", "/topics/1", "/me/settings"})
    void showsPagesThatNeedNothingFromElsewhere(String path) {
        HttpResponse<String> page = gateway.browser().get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).doesNotContain("style=", "onclick", "<script>", "http://", "https://");
        Matcher assets = ASSET.matcher(page.body());
        while (assets.find()) {
            assertThat(gateway.browser().get(assets.group(1)).statusCode())
                    .as(assets.group(1))
                    .isEqualTo(200);
        }
    }

    @Test
    void letsEachPageAddStylesByANonceOfItsOwn() {
        HttpResponse<String> page = gateway.browser().get("/discover");
        HttpResponse<String> again = gateway.browser().get("/discover");

        assertThat(nonce(page)).hasSize(32).isNotEqualTo(nonce(again));
        assertThat(page.body()).contains("nonce=\"" + nonce(page) + "\"").doesNotContain("PRAXIS_NONCE");
        assertThat(header(page, "Content-Security-Policy")).doesNotContain("unsafe");
        assertThat(header(page, "Cache-Control")).contains("no-cache");
    }

    @Test
    void keepsFilesForEverAndSendsThemCompressed() {
        Matcher script = Pattern.compile("src=\"(/assets/[^\"]+)\"")
                .matcher(gateway.browser().get("/").body());
        assertThat(script.find()).isTrue();

        HttpResponse<String> file = gateway.browser().get(script.group(1), "Accept-Encoding", "br, gzip");

        assertThat(header(file, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(header(file, "Content-Encoding")).isEqualTo("br");
    }

    @Test
    void tellsPeopleByAPageAndProgramsByAProblemThatNothingIsThere() {
        HttpResponse<String> forPeople = gateway.browser().get("/no/such/page", "Accept", "text/html");
        HttpResponse<String> forPrograms = gateway.browser().get("/no/such/page");

        assertThat(forPeople.statusCode()).isEqualTo(404);
        assertThat(forPeople.body()).contains("<div id=\"root\">");
        assertThat(forPrograms.statusCode()).isEqualTo(404);
        assertThat(header(forPrograms, "Content-Type")).startsWith("application/problem+json");
    }

    private static String nonce(HttpResponse<String> page) {
        Matcher nonce = Pattern.compile("'nonce-([0-9a-f]+)'").matcher(header(page, "Content-Security-Policy"));
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
