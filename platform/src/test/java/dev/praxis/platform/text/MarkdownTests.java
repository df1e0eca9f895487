package dev.praxis.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTests {

    private final Markdown markdown = new Markdown();

    @Test
    void rendersCommonMark() {
        String html = markdown.html("# Rules\n\nBe *kind* and **brief**.\n\n1. Ask\n2. Answer\n\n> quoted\n\n`code`");

        assertThat(html)
                .contains("<h1>Rules</h1>", "<em>kind</em>", "<strong>brief</strong>", "<ol>", "<blockquote>")
                .contains("<code>code</code>");
    }

    @Test
    void rendersTablesStrikethroughAndBareLinks() {
        String html = markdown.html("| a | b |\n|:--|--:|\n| 1 | 2 |\n\n~~old~~ see https://example.org/x");

        assertThat(html)
                .contains("<table>", "align=\"right\"", "<del>old</del>")
                .contains("href=\"https://example.org/x\"");
    }

    @Test
    void keepsTheLanguageOfACodeBlock() {
        String html = markdown.html("```java\nint a = 1 < 2 ? 1 : 0;\n```");

        assertThat(html).contains("class=\"language-java\"", "1 &lt; 2");
    }

    @Test
    void tellsSearchEnginesAndBrowsersNotToTrustLinks() {
        String html = markdown.html("[a](https://example.org \"A title\")");

        assertThat(html).contains("nofollow", "noopener", "noreferrer", "title=\"A title\"");
    }

    @Test
    void keepsLinksWithinTheSite() {
        String html = markdown.html("[topic](/communities/java/topics/1)");

        assertThat(html).contains("href=\"/communities/java/topics/1\"");
    }

    @Test
    void rendersTasksThatNobodyCanTick() {
        String html = markdown.html("- [x] asked\n- [ ] told");

        assertThat(html)
                .contains("<li><input type=\"checkbox\" disabled=\"\" checked=\"\" /> asked</li>")
                .contains("<li><input type=\"checkbox\" disabled=\"\" /> told</li>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '$',
            value = {
                "Ask [@Nia](/members/1). => Ask X.",
                "Ask [@Nia](/members/1 \"Nia\") and [@Bo](/members/2). => Ask X and [@Bo](/members/2).",
                "Ask [@**Nia** \\[N\\] Newcomer](</members/1>). => Ask X.",
                "> - Ask ![Nia](/members/1). => > - Ask X.",
                "[![@Nia](/a.png) there](/members/1) => X",
                "Ask [@Nia][n] or [@Nia].\\n\\n[n]: /members/1\\n[@nia]: /members/1 'Nia' => Ask X or X.\\n\\n\\n",
                "| a | b | c |\\n|---|---|---|\\n| `a | [@Nia](/members/1) | b` | => | a | b | c |\\n|---|---|---|\\n| `a | X | b` |",
                "`[@Nia](/members/1)` => `[@Nia](/members/1)`",
                "\uD83D\uDE00 [@Nia](/members/1) => \uD83D\uDE00 X",
                "Ask [@Nia\\nNewcomer](/members/1) => Ask X",
            })
    void replacesLinksHoweverTheyAreWritten(String text, String expected) {
        String replaced = markdown.withLinksReplaced(text.replace("\\n", "\n"), "/members/1"::equals, "X");

        assertThat(replaced).isEqualTo(expected.replace("\\n", "\n"));
    }

    @Test
    void replacesLinksInATextThatIsTooLongToBeRendered() {
        String text = "|a".repeat(3_000) + "\n" + "|-".repeat(3_000) + "\n" + "x\n".repeat(100) + "[@Nia](/members/1)";

        assertThat(markdown.withLinksReplaced(text, "/members/1"::equals, "X")).endsWith("x\nX");
    }

    @Test
    void rendersDeeplyNestedTextWithinItsLimits() {
        String html = markdown.html("> ".repeat(9_000) + "deep");

        assertThat(html).contains("deep");
    }

    @Test
    void tellsWhatLinksLeadToAndTheWordsOnThem() {
        Markdown.Rendered rendered =
                markdown.render("Ask [@Nia *Newcomer*](/members/nia) or see https://example.org/x");

        assertThat(rendered.links())
                .containsExactly(
                        new Markdown.Link("/members/nia", "@Nia Newcomer"),
                        new Markdown.Link("https://example.org/x", "https://example.org/x"));
    }

    @Test
    void readsTheWordsOfATextWithoutItsMarks() {
        String words = markdown.words("# Nights\n\nPut **allergies**\non the [sheet](https://example.org), `first`.\n\n"
                + "- one\n- two\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n```\nx = 1\n```\n<b>bold</b>");

        assertThat(words).isEqualTo("Nights Put allergies on the sheet, first. one two a b 1 2 x = 1 <b>bold</b>");
    }
}
