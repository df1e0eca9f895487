package dev.praxis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.platform.fixture.Api;
import dev.praxis.platform.fixture.FixtureTest;
import dev.praxis.platform.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@FixtureTest
class AccessIntegrationTests {

    private static final String FOUNDING =
            "{\"name\":\"Java\",\"charter\":{\"goals\":[\"a\"]},\"joining\":\"OPEN\",\"seats\":1}";

    private final Api api;
    private final TestTokens tokens;

    @Autowired
    AccessIntegrationTests(Api api, TestTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    @Test
    void tellsControllersWhoCalls() {
        var answer = api.postAs(tokens.member("ada"), "/api/v1/foundings", FOUNDING);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/id")).isEqualTo("ada");
    }

    @Test
    void asksAnonymousCallersToSignIn() {
        var answer = api.get("/api/v1/foundings");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("sign-in-required");
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    }

    @Test
    void admitsAnonymousCallersWhereTheArgumentIsNullable() {
        var answer = api.get("/api/v1/foundings/1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/name")).isEqualTo("anonymous");
    }

    @Test
    void asksAnonymousCallersToSignInWhereTheControllerDoesNotDecide() {
        var anonymous = api.get("/api/v1/undecided");
        var member = api.getAs(tokens.member("ada"), "/api/v1/undecided");

        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(member.status()).isEqualTo(200);
    }

    @Test
    void admitsAnonymousCallersToWhatIsOpenToAnyone() {
        var answer = api.get("/api/v1/open?joining=OPEN");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void letsReadOnlyTokensRead() {
        var answer = api.getAs(tokens.member("ada", "read"), "/api/v1/foundings");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void refusesToWriteWithAReadOnlyToken() {
        var answer = api.postAs(tokens.member("ada", "read"), "/api/v1/foundings", FOUNDING);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("insufficient-scope");
        assertThat(answer.header("www-authenticate")).contains("error=\"insufficient_scope\"");
    }

    @Test
    void readsWithATokenThatMayWrite() {
        var answer = api.getAs(tokens.member("ada", "write"), "/api/v1/foundings");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void refusesATokenWithoutScopes() {
        var answer = api.getAs(tokens.member("ada", "openid", "profile"), "/api/v1/foundings");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void knowsAdministratorsOnlyByRoleAndScope() {
        var both = change(tokens.administrator("ada"));
        var roleOnly = change(tokens.administrator("ada", "read", "write"));
        var scopeOnly = change(tokens.member("ada", "write", "admin"));

        assertThat(both.json().path("administrator").asBoolean()).isTrue();
        assertThat(roleOnly.json().path("administrator").asBoolean(true)).isFalse();
        assertThat(scopeOnly.json().path("administrator").asBoolean(true)).isFalse();
    }

    @Test
    void opensInternalPathsToServicesAlone() {
        var service = api.getAs(tokens.internal(), "/internal/fixture");
        var administrator = api.getAs(tokens.administrator("ada"), "/internal/fixture");
        var anonymous = api.get("/internal/fixture");

        assertThat(service.status()).isEqualTo(200);
        assertThat(administrator.status()).isEqualTo(403);
        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(anonymous.header("www-authenticate")).isEqualTo("Bearer");
    }

    @Test
    void keepsServicesToInternalPaths() {
        var answer = api.getAs(tokens.internal(), "/api/v1/foundings/1");

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "audience", "expired", "signature", "unsigned", "garbage"})
    void refusesTokensThatAreNotValid(String fault) {
        var claims = tokens.claims("ada", "read");
        String token = switch (fault) {
            case "issuer" -> tokens.signed(claims.issuer("https://elsewhere").build());
            case "audience" -> tokens.signed(claims.audience("other").build());
            case "expired" ->
                tokens.signed(claims.expirationTime(Date.from(Instant.now().minusSeconds(60)))
                        .build());
            case "signature" -> tokens.member("ada").replaceFirst("\\.[^.]{8}", ".AAAAAAAA");
            case "unsigned" -> "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.";
            default -> "garbage";
        };

        var answer = api.getAs(token, "/api/v1/foundings/1");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("invalid-token");
        assertThat(answer.header("www-authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void startsNoSessions() {
        var answer = api.getAs(tokens.member("ada"), "/api/v1/foundings");

        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    private Api.Answer change(String token) {
        return api.send(
                "/api/v1/foundings/1",
                request -> request.header("Authorization", "Bearer " + token).method("PATCH", BodyPublishers.noBody()));
    }
}
