package dev.praxis.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/communities/testers?tab=people#top", "/a//b"})
    void keepsLocalPaths(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "docs",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b"
            })
    void leadsToTheStartPageInsteadOfElsewhere(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo("/");
    }

    @Test
    void leadsToTheStartPageWithoutAWish() {
        assertThat(ReturnPath.of(null)).isEqualTo("/");
    }
}
