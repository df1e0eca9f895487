package dev.praxis.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That no text takes long or becomes huge; the bounds are those of a hang, not of what it usually takes. */
@Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MarkdownCostTests {

    private static final int LONGEST = 32_000;

    private static final List<String> UNITS = List.of(
            "[",
            "![",
            "[a](",
            "[a](<b",
            "*",
            "**",
            "_",
            "*a ",
            "*a **b ",
            "a**b",
            "*a_ ",
            "*_",
            "`",
            "``` `",
            "`a",
            "<",
            "<a ",
            "<!--",
            "<?",
            "<![CDATA[",
            "<a href=\"",
            "&",
            "&#",
            "&amp;",
            "\\",
            "\\[",
            "~",
            "~~a",
            "> ",
            "- ",
            "1. ",
            "1) ",
            "> - ",
            "* a\n",
            "+ a\n  ",
            "- \n",
            "- [ ] ",
            "| ",
            "|",
            "|-",
            "|a\n|-\n",
            "http://",
            "www.a.",
            "a@b.",
            "a.b.c/",
            "http://a(",
            "[a]: /u\n",
            "[a]: <",
            "[a]: /u \"",
            "![a][",
            "[a][b]",
            "[a]:\n",
            "[a\n",
            "](",
            "[](",
            "[x](a \"",
            "<http:a>",
            "<a@b.c>",
            "\t",
            "\n",
            "#",
            "# a\n",
            "---\n",
            "a\n---\n",
            "~~~\n",
            "```\n",
            "\\\n",
            "a  \n",
            "\"",
            "'",
            "(",
            "\u0000",
            "\uD83D\uDE00",
            "word ");

    private final Markdown markdown = new Markdown();

    static Stream<String> pathologicalTexts() {
        Stream<String> repeated = UNITS.stream().map(unit -> unit.repeat(LONGEST / unit.length()));
        return Stream.concat(
                repeated,
                Stream.of(
                        "*a ".repeat(6_400) + " a*".repeat(4_200),
                        "*a **a ".repeat(2_500) + "a** a*".repeat(2_400),
                        "![".repeat(5_000) + "a" + "](u)".repeat(5_000),
                        "[".repeat(16_000) + "]".repeat(16_000),
                        "[".repeat(6_000) + "a" + "](u".repeat(6_000),
                        "> ".repeat(100) + "a\n" + "b\n".repeat(15_000),
                        increasing("`"),
                        increasing("*"),
                        IntStream.range(0, 120)
                                .mapToObj(i -> "  ".repeat(i) + "- a\n")
                                .collect(Collectors.joining()),
                        IntStream.range(0, 3_500)
                                .mapToObj(i -> "[" + i + "]: /\n")
                                .collect(Collectors.joining()),
                        definition("[a]: /" + "x".repeat(15_000)),
                        definition("[a]: /x '" + "x".repeat(15_000) + "'"),
                        table(3_000, 9_000),
                        table(100, 15_000),
                        table(10, 15_000)));
    }

    @ParameterizedTest
    @MethodSource("pathologicalTexts")
    void rendersPathologicalTexts(String text) {
        String html = markdown.html(text);

        assertThat(html.length()).isLessThan(1_000_000);
    }

    @RepeatedTest(100)
    void rendersRandomTexts(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = random.ints(8_000, 0, UNITS.size()).mapToObj(UNITS::get).collect(Collectors.joining());

        assertThatCode(() -> markdown.render(text.substring(0, Math.min(LONGEST, text.length()))))
                .doesNotThrowAnyException();
    }

    @Test
    void showsWhatWouldBecomeHugeAsItWasWritten() {
        String text = table(3_000, 9_000);

        String html = markdown.html(text);

        assertThat(html).startsWith("<pre><code>|a|a").endsWith("x\n</code></pre>\n");
        assertThat(html).hasSizeLessThan(text.length() + 100);
    }

    @Test
    void rendersLargeTablesOfRealCells() {
        String html =
                markdown.html("|a".repeat(20) + "\n" + "|-".repeat(20) + "\n" + ("|x".repeat(20) + "\n").repeat(500));

        assertThat(html).contains("<table>").doesNotContain("<pre>");
    }

    private static String increasing(String unit) {
        return IntStream.range(1, 250).mapToObj(i -> unit.repeat(i) + "a ").collect(Collectors.joining());
    }

    private static String definition(String definition) {
        return definition + "\n\n" + "[a] ".repeat(4_000);
    }

    private static String table(int columns, int rows) {
        return "|a".repeat(columns) + "\n" + "|-".repeat(columns) + "\n" + "x\n".repeat(rows);
    }
}
