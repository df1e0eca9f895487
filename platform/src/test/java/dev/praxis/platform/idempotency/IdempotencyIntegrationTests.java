package dev.praxis.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.platform.fixture.Api;
import dev.praxis.platform.fixture.CountingController;
import dev.praxis.platform.fixture.StoredFixtureTest;
import dev.praxis.platform.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@StoredFixtureTest
class IdempotencyIntegrationTests {

    private final Api api;
    private final CountingController counting;
    private final KeptAnswers answers;
    private final String token;
    private final String otherToken;
    private final String id = UUID.randomUUID().toString();

    @Autowired
    IdempotencyIntegrationTests(Api api, CountingController counting, KeptAnswers answers, TestTokens tokens) {
        this.api = api;
        this.counting = counting;
        this.answers = answers;
        this.token = tokens.member("ada");
        this.otherToken = tokens.member("grace");
    }

    @Test
    void answersARepeatedRequestAsBefore() {
        var first = post(token, "once", "{\"text\":\"a\"}");

        var second = post(token, "once", "{\"text\":\"a\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("idempotent-replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("location")).isEqualTo("/counted/" + id);
        assertThat(second.header("content-type")).isEqualTo("application/json");
        assertThat(second.header("idempotent-replayed")).isEqualTo("true");
        assertThat(counting.countOf(id)).isEqualTo(1);
    }

    @Test
    void answersARefusalAsBefore() {
        post(token, "refused", "{}");

        var second = post(token, "refused", "{}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("last-leader");
        assertThat(second.header("content-type")).isEqualTo("application/problem+json");
        assertThat(counting.countOf(id)).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatStandsForAnotherRequest() {
        post(token, "once", "{\"text\":\"a\"}");

        var other = post(token, "once", "{\"text\":\"b\"}");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void keepsTheKeysOfCallersApart() {
        post(token, "once", "{}");

        var other = post(otherToken, "once", "{}");

        assertThat(other.status()).isEqualTo(201);
        assertThat(counting.countOf(id)).isEqualTo(2);
    }

    @Test
    void runsAgainWhatFailed() {
        var failed = post(token, "failing-once", "{}");

        var repeated = post(token, "failing-once", "{}");

        assertThat(failed.status()).isEqualTo(500);
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.header("idempotent-replayed")).isEmpty();
    }

    @Test
    void refusesARepetitionWhileTheFirstRequestRuns() {
        var first = CompletableFuture.supplyAsync(() -> post(token, "waiting", "{}"));
        await().until(() -> counting.countOf(id) == 1);

        var second = post(token, "waiting", "{}");
        counting.open(id);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("request-in-progress");
        assertThat(second.header("retry-after")).isEqualTo("1");
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(counting.countOf(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "large"})
    void doesNotKeepAnswersThatAreSecretOrLarge(String how) {
        var first = post(token, how, "{}");

        var second = post(token, how, "{}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("cache-control")).isEqualTo(how.equals("secret") ? "no-store" : "private, no-cache");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("answer-not-kept");
        assertThat(counting.countOf(id)).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        var answer = post(token, "once", "{}", "k".repeat(129));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void takesAKeyInQuotesForTheSameKey() {
        post(token, "once", "{}", id);

        var second = post(token, "once", "{}", "\"" + id + "\"");

        assertThat(second.header("idempotent-replayed")).isEqualTo("true");
    }

    @Test
    void doesEachRequestWithoutAKey() {
        api.postAs(token, "/api/v1/counted/once/" + id, "{}");
        api.postAs(token, "/api/v1/counted/once/" + id, "{}");

        assertThat(counting.countOf(id)).isEqualTo(2);
    }

    @Test
    void freesTheKeyOfAnAttemptThatCrashed() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        answers.claim(id, "request", "crashed", start);

        var early = answers.claim(
                id, "request", "second", start.plus(KeptAnswers.LEASE).minusSeconds(1));
        var late = answers.claim(id, "request", "third", start.plus(KeptAnswers.LEASE));
        answers.keep(id, "crashed", 201, Map.of(), new byte[0]);

        assertThat(early).isNotNull();
        assertThat(late).isNull();
        assertThat(answers.claim(id, "request", "fourth", start.plus(KeptAnswers.LEASE)))
                .extracting(KeptAnswer::owner, KeptAnswer::status)
                .containsExactly("third", null);
    }

    @Test
    void forgetsAKeyAfterItsTime() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        answers.claim(id, "request", "first", start);
        answers.keep(id, "first", 201, Map.of(), new byte[0]);

        var later = answers.claim(id, "another request", "second", start.plus(KeptAnswers.KEPT));

        assertThat(later).isNull();
    }

    private Api.Answer post(String as, String how, String body) {
        return post(as, how, body, id);
    }

    private Api.Answer post(String as, String how, String body, String key) {
        return api.send(
                "/api/v1/counted/" + how + "/" + id,
                request -> request.header("Authorization", "Bearer " + as)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }
}
