package dev.praxis.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](vbscript:msgbox(1))",
                "![x](javascript:alert(1))",
                "![x\" onerror=\"alert(1)](https://example.org/a.png)",
                "[x](https://example.org \"\\\" onmouseover=\\\"alert(1)\")",
                "<javascript:alert(1)>",
                "<iframe src=//example.org></iframe>",
                "<style>*{background:url(javascript:alert(1))}</style>",
                "```\" onclick=\"alert(1)\nx\n```",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<div style=\"width:expression(alert(1))\">x</div>",
                "<form action=javascript:alert(1)><input type=submit></form>",
                "[x]: javascript:alert(1)\n\n[x]",
                "<base href=\"javascript:alert(1)//\">",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">"
            })
    void rendersNothingThatABrowserWouldRun(String attack) {
        String html = markdown.html(attack).toLowerCase(Locale.ROOT);

        assertThat(html)
                .doesNotContainPattern("<(script|svg|iframe|style|math|form|input|base|div|object|embed)")
                .doesNotContainPattern("(href|src)=\"?\\s*(javascript|vbscript|data)")
                .doesNotContainPattern("<[^>]*\\son\\w+=");
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
