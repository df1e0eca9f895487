package dev.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.platform.test.Backends;
import dev.praxis.platform.test.FactFeed;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignInIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static StubMembership membership;
    private static RunningGateway gateway;
    private static RunningGateway other;

    private final String member = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        membership = new StubMembership();
        gateway = RunningGateway.with("praxis.services.membership=" + membership.url());
        other = RunningGateway.with("praxis.services.membership=" + membership.url());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        other.close();
        membership.close();
    }

    @BeforeEach
    void expectTheMember() {
        membership.accessLife(Duration.ofMinutes(5));
        membership.next(member);
    }

    @Test
    void sendsPeopleToTheProviderWithProofOfPossession() {
        HttpResponse<String> answer = gateway.browser().get("/oauth2/authorization/praxis");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(StubMembership.ISSUER + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "state=", "nonce=", "scope=openid");
    }

    @Test
    void signsInAndRelaysTheMembersToken() {
        Browser browser = gateway.browser().signIn();

        JsonNode echo = JSON.readTree(browser.get("/api/v1/me").body());

        assertThat(memberIn(echo)).isEqualTo(member);
        assertThat(echo.path("headers").has("Cookie")).isFalse();
    }

    @Test
    void keepsTheSessionFromScriptsAndOtherSites() {
        Browser browser = gateway.browser();
        HttpResponse<String> start = browser.get("/oauth2/authorization/praxis");
        HttpResponse<String> provider = browser.get(Browser.pathOf(start));

        HttpResponse<String> back = browser.get(Browser.pathOf(provider));

        List<String> cookies = back.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("PRAXIS_SESSION=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(cookies)
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").doesNotContain("HttpOnly"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/communities/testers?tab=people", "/docs"})
    void leadsBackToTheLocalPageThatWasAskedFor(String path) {
        Browser browser = gateway.browser();
        HttpResponse<String> start = browser.get("/oauth2/authorization/praxis?returnTo="
                + path.replace("?", "%3F").replace("=", "%3D"));

        HttpResponse<String> back = browser.get(Browser.pathOf(browser.get(Browser.pathOf(start))));

        assertThat(back.headers().firstValue("Location")).contains(StubMembership.ISSUER + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/%5Cevil.example", "javascript:alert(1)"})
    void leadsNowhereElse(String target) {
        Browser browser = gateway.browser();
        HttpResponse<String> start = browser.get("/oauth2/authorization/praxis?returnTo=" + target);

        HttpResponse<String> back = browser.get(Browser.pathOf(browser.get(Browser.pathOf(start))));

        assertThat(back.headers().firstValue("Location")).contains(StubMembership.ISSUER + "/");
    }

    @Test
    void refusesASignInThatThisBrowserDidNotStart() {
        Browser attacker = gateway.browser();
        HttpResponse<String> provider = attacker.get(Browser.pathOf(attacker.get("/oauth2/authorization/praxis")));
        Browser victim = gateway.browser();

        HttpResponse<String> back = victim.get(Browser.pathOf(provider));

        assertThat(back.headers().firstValue("Location")).contains(StubMembership.ISSUER + "/?signin=failed");
        assertThat(victim.cookie("PRAXIS_SESSION")).isNull();
    }

    @Test
    void changesNothingForASignedInBrowserWithoutTheGuardingToken() {
        Browser browser = gateway.browser().signIn();
        String guard = browser.cookie("XSRF-TOKEN");

        HttpResponse<String> missing = browser.post("/api/v1/communities", "{}");
        HttpResponse<String> wrong = browser.post("/api/v1/communities", "{}", "X-XSRF-TOKEN", "guess");
        HttpResponse<String> right = browser.post("/api/v1/communities", "{}", "X-XSRF-TOKEN", String.valueOf(guard));

        assertThat(missing.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(missing.body()).path("code").asString()).isEqualTo("csrf-token-missing");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(right.statusCode()).isEqualTo(200);
    }

    @Test
    void asksNoGuardingTokenOfThoseWithoutASession() {
        HttpResponse<String> anonymous = gateway.browser().post("/api/v1/registration", "{}");
        HttpResponse<String> program = gateway.browser()
                .signIn()
                .post("/api/v1/communities", "{}", "Authorization", "Bearer " + membership.jwt(member, "praxis", ""));

        assertThat(anonymous.statusCode()).isEqualTo(200);
        assertThat(program.statusCode()).isEqualTo(200);
    }

    @Test
    void givesTheGuardingTokenAgainWithTheFirstRead() {
        Browser browser = gateway.browser().signIn();
        String guard = String.valueOf(browser.cookie("XSRF-TOKEN"));
        browser.withCookie("XSRF-TOKEN", "lost");

        browser.get("/api/v1/me");

        assertThat(browser.cookie("XSRF-TOKEN")).isEqualTo(guard);
    }

    @Test
    void goesOnAtAnotherInstanceAndAfterARestart() {
        Browser browser = gateway.browser().signIn();

        JsonNode elsewhere = JSON.readTree(browser.at(other).get("/api/v1/me").body());
        JsonNode later;
        try (RunningGateway restarted = RunningGateway.with("praxis.services.membership=" + membership.url())) {
            later = JSON.readTree(browser.at(restarted).get("/api/v1/me").body());
        }

        assertThat(memberIn(elsewhere)).isEqualTo(member);
        assertThat(memberIn(later)).isEqualTo(member);
    }

    @Test
    void refreshesATokenOnceForAllRequestsAndInstances() {
        membership.accessLife(Duration.ofSeconds(5));
        Browser browser = gateway.browser().signIn();
        membership.accessLife(Duration.ofMinutes(5));

        List<CompletableFuture<Integer>> requests = Stream.of(gateway, other, gateway, other, gateway, other)
                .map(instance -> CompletableFuture.supplyAsync(() -> new Browser(instance.url())
                        .withCookie("PRAXIS_SESSION", String.valueOf(browser.cookie("PRAXIS_SESSION")))
                        .get("/api/v1/me")
                        .statusCode()))
                .toList();

        assertThat(requests).allSatisfy(request -> assertThat(request.join()).isEqualTo(200));
        assertThat(membership.refreshesOf(member)).isEqualTo(1);
    }

    @Test
    void endsASessionWhoseRefreshIsRefused() {
        membership.accessLife(Duration.ofSeconds(5));
        Browser browser = gateway.browser().signIn();
        membership.endSignInOf(member);

        JsonNode echo = JSON.readTree(browser.get("/api/v1/me").body());

        assertThat(echo.path("headers").has("Authorization")).isFalse();
        assertThat(browser.cookie("PRAXIS_SESSION")).isNull();
    }

    @Test
    void signsABrowserOutHereAndAtTheProvider() {
        Browser browser = gateway.browser().signIn();
        String session = String.valueOf(browser.cookie("PRAXIS_SESSION"));

        HttpResponse<String> answer = browser.post(
                "/logout",
                "_csrf=" + browser.cookie("XSRF-TOKEN"),
                "Content-Type",
                "application/x-www-form-urlencoded");
        browser.get(Browser.pathOf(answer));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(StubMembership.ISSUER + "/connect/logout?id_token_hint=");
        assertThat(membership.hasLoggedOut(member)).isTrue();
        assertThat(browser.cookie("PRAXIS_SESSION")).isNull();
        assertThat(isAnonymous(gateway.browser().withCookie("PRAXIS_SESSION", session)))
                .isTrue();
    }

    @Test
    void signsAProgramOutWithoutLeadingItAnywhere() {
        Browser browser = gateway.browser().signIn();

        HttpResponse<String> answer = browser.post(
                "/logout",
                "",
                "Accept",
                "application/json",
                "X-XSRF-TOKEN",
                String.valueOf(browser.cookie("XSRF-TOKEN")));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(membership.hasLoggedOut(member)).isTrue();
        assertThat(browser.cookie("PRAXIS_SIGNIN")).isNull();
    }

    @Test
    void keepsOtherSitesFromSigningPeopleOut() {
        Browser browser = gateway.browser().signIn();

        HttpResponse<String> answer = browser.post("/logout", "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(isAnonymous(browser)).isFalse();
    }

    @Test
    void endsTheSessionsOfAnErasedMemberAtOnceInEveryInstance() {
        Browser browser = gateway.browser().signIn();
        Browser elsewhere =
                new Browser(other.url()).withCookie("PRAXIS_SESSION", String.valueOf(browser.cookie("PRAXIS_SESSION")));
        assertThat(isAnonymous(elsewhere)).isFalse();

        try (FactFeed feed = new FactFeed(Backends.ofThisJvm().kafka())) {
            feed.fact("membership", "MemberErased", member, 9, Map.of());
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> isAnonymous(browser));
        await().atMost(Duration.ofSeconds(10)).until(() -> isAnonymous(elsewhere));
    }

    private static boolean isAnonymous(Browser browser) {
        return !JSON.readTree(browser.get("/api/v1/me").body()).path("headers").has("Authorization");
    }

    private static String memberIn(JsonNode echo) {
        String token =
                echo.path("headers").path("Authorization").path(0).asString("").replaceFirst("Bearer ", "");
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]))
                .path("sub")
                .asString();
    }
}
