package dev.praxis.membership.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {

    @ParameterizedTest
    @ValueSource(strings = {"java", "java-users", "a1", "42", "a-b-c"})
    void acceptsWhatHasTheForm(String slug) {
        assertThat(Slug.chosen(slug)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "Java",
                "java_users",
                "-java",
                "java-",
                "java--users",
                "ja va",
                "jävä",
                "me",
                "admin",
                "01990b5c-7d6e-7000-8000-000000000001"
            })
    void refusesWhatHasNotTheFormOrIsReserved(String slug) {
        assertThatThrownBy(() -> Slug.chosen(slug)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> Slug.chosen("a".repeat(61))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Java Users, java-users",
        "Ärzte & Pflege, arzte-pflege",
        "'  C++ / Rust  ', c-rust",
        "日本語, group",
        "Me, group",
        "X, group"
    })
    void makesASlugOfAName(String name, String slug) {
        assertThat(Slug.derivedFrom(name)).isEqualTo(slug);
    }

    @Test
    void leavesRoomForASuffix() {
        String slug = Slug.suffixed(Slug.derivedFrom("long ".repeat(30)), "abcdef");

        assertThat(Slug.chosen(slug)).endsWith("-abcdef").hasSizeLessThanOrEqualTo(60);
    }
}
