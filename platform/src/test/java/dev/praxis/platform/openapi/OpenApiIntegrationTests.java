package dev.praxis.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.platform.fixture.Api;
import dev.praxis.platform.fixture.FixtureTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@FixtureTest
class OpenApiIntegrationTests {

    private final JsonNode description;

    @Autowired
    OpenApiIntegrationTests(Api api) {
        this.description = api.get("/v3/api-docs").json();
    }

    @Test
    void bearsTheNameOfTheService() {
        assertThat(description.at("/info/title").asString()).isEqualTo("Praxis Fixture");
        assertThat(description.at("/servers/0/url").asString()).isEqualTo("http://localhost:8080");
    }

    @Test
    void describesPagesByTheirParameters() {
        assertThat(parameters("/api/v1/foundings", "get")).containsExactlyInAnyOrder("query", "limit", "cursor");
    }

    @Test
    void describesPreconditionsAndNotCallers() {
        assertThat(parameters("/api/v1/foundings/{id}", "patch")).containsExactlyInAnyOrder("id", "If-Match");
    }

    @Test
    void describesRepetitionOfPosts() {
        assertThat(parameters("/api/v1/foundings", "post")).containsExactly("Idempotency-Key");
    }

    @Test
    void describesHeadersOfAllOperationsOnceAlsoWhereAMethodReadsThem() {
        assertThat(parameters("/api/v1/headers", "post")).containsExactly("Idempotency-Key");
    }

    @Test
    void describesTheEntityTagsOfWhatIsChangedWithPreconditions() {
        assertThat(operation("/api/v1/foundings/{id}", "get")
                        .at("/responses/200/headers")
                        .has("ETag"))
                .isTrue();
        assertThat(operation("/api/v1/foundings", "get").at("/responses/200").has("headers"))
                .isFalse();
    }

    @Test
    void asksForATokenOnlyWhereOneIsNeeded() {
        assertThat(operation("/api/v1/foundings", "post").at("/security/0").has("bearer"))
                .isTrue();
        assertThat(operation("/api/v1/foundings/{id}", "get").has("security")).isFalse();
        assertThat(operation("/api/v1/open", "get").has("security")).isFalse();
        assertThat(operation("/api/v1/undecided", "get").has("security")).isTrue();
    }

    @Test
    void describesProblems() {
        var problem = operation("/api/v1/foundings", "post")
                .path("responses")
                .path("default")
                .path("content")
                .path("application/problem+json")
                .at("/schema/$ref")
                .asString("");

        assertThat(problem).isEqualTo("#/components/schemas/Problem");
        assertThat(description.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "status", "detail", "instance", "code", "errors", "traceId");
    }

    @Test
    void tellsWhatIsAlwaysThereAndWhatMayBeNull() {
        JsonNode problem = description.at("/components/schemas/Problem");

        assertThat(required(problem))
                .contains("type", "title", "status", "code")
                .doesNotContain("traceId");
        assertThat(problem.at("/properties/traceId/type").toString()).contains("\"null\"");
        assertThat(problem.at("/properties/title/type").toString()).doesNotContain("null");
    }

    @Test
    void leavesOutWhatIsInternal() {
        assertThat(description.path("paths").propertyNames()).allMatch(path -> path.startsWith("/api/"));
    }

    private static List<String> required(JsonNode schema) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode operation(String path, String method) {
        return description.path("paths").path(path).path(method);
    }

    private Iterable<String> parameters(String path, String method) {
        return StreamSupport.stream(operation(path, method).path("parameters").spliterator(), false)
                .map(parameter -> parameter.path("name").asString(""))
                .toList();
    }
}
