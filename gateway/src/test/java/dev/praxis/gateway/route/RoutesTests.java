package dev.praxis.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTests {

    private final Routes routes = new Routes();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/setup",
                "/api/v1/registration",
                "/api/v1/me",
                "/api/v1/me/tokens/1",
                "/api/v1/members",
                "/api/v1/communities/c/members/me",
                "/api/v1/invitations/x"
            })
    void leadsTheApiToItsService(String path) {
        assertThat(routes.serving(path))
                .hasValueSatisfying(route -> assertThat(route.kind()).isEqualTo(Route.Kind.API));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/import/members,membership",
        "/api/v1/import/communities,membership",
        "/api/v1/import/discussions,discussion"
    })
    void leadsImportsToTheServiceThatOwnsThem(String path, String service) {
        assertThat(routes.serving(path))
                .hasValueSatisfying(route -> assertThat(route.service()).isEqualTo(service));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/oauth2/token",
                "/userinfo",
                "/.well-known/openid-configuration",
                "/connect/logout",
                "/federation/x",
                "/identity/register"
            })
    void leadsSignInToTheProvider(String path) {
        assertThat(routes.serving(path))
                .hasValueSatisfying(route -> assertThat(route.kind()).isEqualTo(Route.Kind.PROVIDER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/internal/x", "/actuator/health", "/v3/api-docs", "/logout", "/api/v1", "/api/v1/mee"})
    void leavesTheRestToTheGateway(String path) {
        assertThat(routes.serving(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/topics/t/live",
                "/api/v1/communities/c/live",
                "/api/v1/communities/c/topics",
                "/api/v1/me/unread"
            })
    void leadsWhatIsTalkedAboutToDiscussion(String path) {
        assertThat(routes.serving(path))
                .hasValueSatisfying(route -> assertThat(route.service()).isEqualTo("discussion"));
    }

    @Test
    void findsAPathWithEncodedCharacters() {
        assertThat(routes.serving("/api/v1/communities/a%20b")).isPresent();
    }
}
