package dev.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.platform.test.Backends;
import dev.praxis.platform.test.FactFeed;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PersonalTokenIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static StubMembership membership;
    private static RunningGateway gateway;

    private final String member = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        membership = new StubMembership();
        gateway = RunningGateway.with("praxis.services.membership=" + membership.url());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        membership.close();
    }

    @Test
    void exchangesATokenOnceForManyRequests() {
        String token = membership.issue(member);

        List<CompletableFuture<HttpResponse<String>>> requests = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> call(token)))
                .toList();

        assertThat(requests).allSatisfy(request -> {
            JsonNode headers = JSON.readTree(request.join().body()).path("headers");
            assertThat(headers.path("Authorization").path(0).asString()).startsWith("Bearer ey");
        });
        assertThat(membership.exchangesOf(token)).isEqualTo(1);
    }

    @Test
    void refusesAnUnknownTokenAndRemembersThat() {
        String token = "prx_" + UUID.randomUUID();

        HttpResponse<String> first = call(token);
        HttpResponse<String> second = call(token);

        assertThat(first.statusCode()).isEqualTo(401);
        assertThat(first.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(JSON.readTree(first.body()).path("code").asString()).isEqualTo("unknown-token");
        assertThat(second.statusCode()).isEqualTo(401);
        assertThat(membership.exchangesOf(token)).isEqualTo(1);
    }

    @Test
    void stopsATokenInUseWithinTenSecondsOfItsRevocation() {
        String token = membership.issue(member);
        assertThat(call(token).statusCode()).isEqualTo(200);

        membership.revoke(token);

        await().atMost(Duration.ofSeconds(10)).until(() -> call(token).statusCode() == 401);
    }

    @Test
    void stopsATokenAtOnceWhenTheFactOfItsRevocationArrives() {
        String token = membership.issue(member);
        assertThat(call(token).statusCode()).isEqualTo(200);
        Instant start = Instant.now();

        membership.revoke(token);
        try (FactFeed feed = new FactFeed(Backends.ofThisJvm().kafka())) {
            feed.fact(
                    "membership",
                    "AccessTokenRevoked",
                    member,
                    3,
                    Map.of("tokenId", "id-of-" + token, "memberId", member));
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> call(token).statusCode() == 401);
        assertThat(start).isAfter(Instant.now().minusSeconds(5));
    }

    @Test
    void stopsTheTokensOfAnErasedMember() {
        String token = membership.issue(member);
        assertThat(call(token).statusCode()).isEqualTo(200);

        membership.revoke(token);
        try (FactFeed feed = new FactFeed(Backends.ofThisJvm().kafka())) {
            feed.fact("membership", "MemberErased", member, 4, Map.of());
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> call(token).statusCode() == 401);
    }

    @Test
    void saysSoWhenTokensCannotBeChecked() {
        try (StubService nobody = new StubService("nobody");
                RunningGateway alone = start(nobody)) {
            HttpResponse<String> answer =
                    alone.browser().get("/api/v1/me", "Authorization", "Bearer prx_" + UUID.randomUUID());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static RunningGateway start(StubService service) {
        String url = service.url().toString();
        service.close();
        return RunningGateway.with("praxis.services.membership=" + url);
    }

    private static HttpResponse<String> call(String token) {
        return gateway.browser().get("/api/v1/me", "Authorization", "Bearer " + token);
    }
}
