package dev.praxis.discussion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.platform.text.Markdown;
import org.junit.jupiter.api.Test;

class ExcerptsTests {

    private final Excerpts excerpts = new Excerpts(new Markdown());

    @Test
    void leavesMarksOut() {
        assertThat(excerpts.of("# Nights\n\nPut *allergies* on the [sheet](https://example.org), `first`."))
                .isEqualTo("Nights Put allergies on the sheet, first.");
    }

    @Test
    void isNoLongerThanTwoHundredCharacters() {
        String excerpt = excerpts.of("\uD83D\uDC4D".repeat(5_000));

        assertThat(excerpt.codePointCount(0, excerpt.length())).isEqualTo(200);
        assertThat(excerpt).endsWith("\u2026");
    }

    @Test
    void showsAShortTextWhole() {
        assertThat(excerpts.of("Everybody")).isEqualTo("Everybody");
    }
}
