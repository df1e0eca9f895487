package dev.praxis.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.platform.fixture.Api;
import dev.praxis.platform.fixture.FixtureTest;
import dev.praxis.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@FixtureTest
class ProblemIntegrationTests {

    private final Api api;
    private final String token;

    @Autowired
    ProblemIntegrationTests(Api api, TestTokens tokens) {
        this.api = api;
        this.token = tokens.member("ada");
    }

    @ParameterizedTest
    @CsvSource({
        "unauthenticated, 401, signed-out",
        "forbidden, 403, leaders-only",
        "not-found, 404, no-such-topic",
        "gone, 410, set-up-done",
        "invalid, 400, invalid-request",
        "stale, 412, stale-revision",
        "conflict, 409, last-leader",
        "too-many, 429, too-many-tries",
        "unavailable, 503, no-answer",
        "concurrent, 409, concurrent-change",
        "store, 503, unavailable",
        "other, 500, unexpected"
    })
    void answersEachFailureWithItsProblem(String kind, int status, String code) {
        var answer = api.get("/api/v1/failures/" + kind);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/problems/" + code);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("/instance")).isEqualTo("/api/v1/failures/" + kind);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void saysWhenToTryAgain() {
        var unavailable = api.get("/api/v1/failures/unavailable");
        var tooMany = api.get("/api/v1/failures/too-many");

        assertThat(unavailable.header("retry-after")).isEqualTo("5");
        assertThat(tooMany.header("retry-after")).isEqualTo("30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"Java","charter":{"goals":["a"]},"joining":"OPEN","seats":1,"nick":"x"}    | nick               | unknown-field
            {"name":"Java","charter":{"goals":["a"],"x":1},"joining":"OPEN","seats":1}         | charter.x          | unknown-field
            {"name":"Java","charter":{"goals":["a"]},"joining":"CLOSED","seats":1}             | joining            | unknown-value
            {"name":"Java","charter":{"goals":["a"]},"joining":0,"seats":1}                    | joining            | unknown-value
            {"name":"Java","charter":{"goals":["a"]},"joining":"OPEN","seats":"many"}          | seats              | wrong-type
            {"name":"Java","charter":{"goals":["a"]},"joining":"OPEN","seats":"1"}             | seats              | wrong-type
            {"name":"Java","charter":{"goals":["a"]},"joining":"OPEN","seats":1.5}             | seats              | wrong-type
            {"name":"Java","charter":{"goals":["a"]},"joining":"OPEN"}                         | seats              | required
            {"name":7,"charter":{"goals":["a"]},"joining":"OPEN","seats":1}                    | name               | wrong-type
            {"name":"Java","charter":{"goals":["a",{}]},"joining":"OPEN","seats":1}            | charter.goals[1]   | wrong-type
            {"name":"Java","charter":[],"joining":"OPEN","seats":1}                            | charter            | wrong-type
            {"name":"Java","charter":{"goals":["a"]},"joining":"OPEN","seats":1,"launch":"x"}  | launch             | wrong-format
            {"name":" ","charter":{"goals":["a"]},"joining":"OPEN","seats":1}                  | name               | required
            {"name":"Java for everybody everywhere","charter":{"goals":["a"]},"joining":"OPEN","seats":1} | name    | too-long
            {"name":"Java","joining":"OPEN","seats":1}                                         | charter            | required
            {"name":"Java","charter":{"goals":[]},"joining":"OPEN","seats":1}                  | charter.goals      | required
            {"name":"Java","charter":{"goals":["a","b","12345678901"]},"joining":"OPEN","seats":1} | charter.goals[2] | too-long
            """)
    void namesTheFieldAndWhatIsWrongWithIt(String body, String field, String code) {
        var answer = api.postAs(token, "/api/v1/foundings", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/code")).as(answer.body()).isEqualTo("invalid-request");
        assertThat(answer.text("/errors/0/field")).as(answer.body()).isEqualTo(field);
        assertThat(answer.text("/errors/0/code")).as(answer.body()).isEqualTo(code);
        assertThat(answer.text("/errors/0/detail")).isNotBlank();
    }

    @Test
    void listsTheValuesOfAnEnum() {
        var answer = api.postAs(token, "/api/v1/foundings", "{\"joining\":\"CLOSED\"}");

        assertThat(answer.text("/errors/0/detail")).isEqualTo("Use one of OPEN, REQUEST.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":                        | malformed-json
            {"name":"a","name":"b"}         | malformed-json
            {"name":"a","seats":1} x        | malformed-json
            not json                        | malformed-json
            ''                              | unreadable-body
            """)
    void refusesWhatIsNoJson(String body, String code) {
        var answer = api.postAs(token, "/api/v1/foundings", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/code")).as(answer.body()).isEqualTo(code);
    }

    @Test
    void refusesJsonBeyondItsLimits() {
        var answer = api.postAs(token, "/api/v1/foundings", "{\"seats\":" + "9".repeat(51) + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/code")).as(answer.body()).isEqualTo("too-complex");
    }

    @Test
    void tellsWhereJsonIsMalformed() {
        var answer = api.postAs(token, "/api/v1/foundings", "{\"name\":\n  nope}");

        assertThat(answer.text("/detail")).contains("line 2, column");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/open, joining, required",
        "/api/v1/open?joining=NEVER, joining, wrong-type",
        "/api/v1/foundings?query=toolong, query, too-long",
        "/api/v1/foundings?limit=0, limit, out-of-range",
        "/api/v1/foundings?limit=101, limit, out-of-range",
        "/api/v1/foundings?limit=ten, limit, wrong-type",
        "/api/v1/foundings?cursor=%25, cursor, unknown-cursor"
    })
    void namesTheParameterAndWhatIsWrongWithIt(String path, String parameter, String code) {
        var answer = api.getAs(token, path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).as(answer.body()).isEqualTo(parameter);
        assertThat(answer.text("/errors/0/code")).as(answer.body()).isEqualTo(code);
    }

    @Test
    void answersAnUnknownPathWithAProblem() {
        var answer = api.getAs(token, "/api/v1/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("not-found");
    }

    @Test
    void answersAPathThatNoServerShouldTakeWithAProblem() {
        var answer = api.get("/api/v1//open;x=1");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/code")).as(answer.body()).isEqualTo("bad-request");
    }

    @Test
    void listsTheMethodsThatAPathKnows() {
        var answer = api.send(
                "/api/v1/foundings/1",
                request -> request.header("Authorization", "Bearer " + token).DELETE());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text("/code")).isEqualTo("method-not-allowed");
        assertThat(answer.header("allow")).contains("GET", "PATCH");
    }

    @Test
    void refusesMediaTypesItDoesNotKnow() {
        var answer = api.send(
                "/api/v1/foundings",
                request -> request.header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/csv")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("a,b")));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("/code")).isEqualTo("unsupported-media-type");
    }

    @Test
    void refusesToGiveMediaTypesItDoesNotHave() {
        var answer = api.send("/api/v1/foundings/1", request -> request.header("Accept", "image/png"));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.text("/code")).isEqualTo("not-acceptable");
    }

    @Test
    void writesNulls() {
        var answer = api.getAs(token, "/api/v1/foundings");

        assertThat(answer.body()).isEqualTo("{\"items\":[\"20\"],\"next\":null}");
    }
}
