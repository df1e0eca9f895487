package dev.praxis.discussion.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.platform.problem.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC4D", // thumbs up
                "\uD83D\uDC4D\uD83C\uDFFD", // with a skin tone
                "\u2764\uFE0F", // heart, shown as a picture
                "\u2764", // and without saying so
                "\uD83C\uDDE9\uD83C\uDDEA", // a flag
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", // a family, joined
                "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08", // a flag, joined
                "3\uFE0F\u20E3" // a keycap
            })
    void takesOneEmoji(String emoji) {
        assertThat(Emoji.of(emoji)).isEqualTo(emoji);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "3",
                "#",
                ":+1:",
                "+1",
                "\u00e9",
                "\u4eca",
                "\uD83D\uDC4D\uD83D\uDC4D",
                "\uD83D\uDC4Da",
                " \uD83D\uDC4D",
                "\uD83D",
                "<b>",
                "\u200D",
                "\uFE0F",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66\u200D\uD83D\uDC68\u200D\uD83D\uDC69\u200D"
                        + "\uD83D\uDC67\u200D\uD83D\uDC66\u200D\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> Emoji.of(text))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.fields().getFirst().code()).isEqualTo("not-an-emoji"));
    }
}
