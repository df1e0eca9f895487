package dev.praxis.platform.text;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What browsers make of rendered attacks, as far as a parser of HTML that works like theirs can tell. */
class AttackTests {

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("a", Set.of("href", "title", "rel")),
            entry("img", Set.of("src", "alt", "title")),
            entry("input", Set.of("type", "checked", "disabled")),
            entry("ol", Set.of("start")),
            entry("th", Set.of("align")),
            entry("td", Set.of("align")),
            entry("code", Set.of("class")));

    private static final Set<String> PLAIN = Set.of(
            "p",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "em",
            "strong",
            "del",
            "blockquote",
            "pre",
            "ul",
            "li",
            "table",
            "thead",
            "tbody",
            "tr");

    private static final Set<String> URLS = Set.of("href", "src");
    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    /** What Markdown may surround a text with. */
    private static final List<String> SURROUNDINGS = List.of(
            "%s",
            "> %s",
            "- %s",
            "- [ ] %s",
            "| a | %s |\n|---|---|\n| %<s | b |",
            "# %s",
            "**%s**",
            "~~%s~~",
            "[%s](https://example.org)",
            "![%s](https://example.org/a.png)",
            "[x](https://example.org \"%s\")",
            "[x](%s)",
            "![x](<%s>)",
            "<%s>",
            "<div>\n%s\n</div>",
            "[x]\n\n[x]: %s",
            "```%s\nx\n```",
            "`%s`",
            "x %s https://example.org/%<s");

    private final Markdown markdown = new Markdown();

    static List<String> attacks() throws IOException {
        try (InputStream in = Objects.requireNonNull(AttackTests.class.getResourceAsStream("attacks.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("// "))
                    .map(AttackTests::unescaped)
                    .toList();
        }
    }

    @Test
    void knowsManyAttacks() throws IOException {
        assertThat(attacks()).hasSizeGreaterThan(250).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void rendersOnlyWhatIsAllowed(String attack) {
        for (String surrounding : SURROUNDINGS) {
            String html = markdown.html(String.format(Locale.ROOT, surrounding, attack));

            Document parsed = Jsoup.parseBodyFragment(html);
            assertHarmless(parsed, html);
            // What a browser writes out and reads again must not come to life either.
            assertHarmless(Jsoup.parseBodyFragment(parsed.body().html()), html);
        }
    }

    @Test
    void findsWhatIsNotAllowed() {
        assertThat(List.of(
                        "<script>x</script>",
                        "<p onclick=x>x</p>",
                        "<a href=' java\tscript:x'>x</a>",
                        "<img src='data:image/png,x'>",
                        "<p><!-- x --></p>",
                        "<svg></svg>"))
                .allMatch(
                        html -> faults(Jsoup.parseBodyFragment(html)).findAny().isPresent());
    }

    private static void assertHarmless(Document parsed, String html) {
        assertThat(faults(parsed)).as(html).isEmpty();
        assertThat(parsed.head().childNodes()).isEmpty();
    }

    private static Stream<String> faults(Document parsed) {
        return parsed.body().childNodes().stream().flatMap(Node::nodeStream).flatMap(AttackTests::faultsOf);
    }

    private static Stream<String> faultsOf(Node node) {
        return switch (node) {
            case TextNode _ -> Stream.empty();
            case Element element -> faultsOf(element);
            default -> Stream.of("a node " + node.nodeName());
        };
    }

    private static Stream<String> faultsOf(Element element) {
        String name = element.tagName();
        if (!ALLOWED.containsKey(name) && !PLAIN.contains(name)) {
            return Stream.of("an element " + name);
        }
        return element.attributes().asList().stream()
                .filter(attribute -> !isAllowed(name, attribute))
                .map(attribute -> "an attribute " + attribute);
    }

    private static boolean isAllowed(String element, Attribute attribute) {
        return ALLOWED.getOrDefault(element, Set.of()).contains(attribute.getKey())
                && (!URLS.contains(attribute.getKey()) || hasAllowedScheme(attribute.getValue()))
                && (!element.equals("input")
                        || !attribute.getKey().equals("type")
                        || attribute.getValue().equals("checkbox"));
    }

    /** Browsers pass over blanks and control characters at the start, and tabs and line breaks anywhere (WHATWG URL). */
    private static boolean hasAllowedScheme(String url) {
        String seen = url.replaceAll("[\\t\\n\\r]", "")
                .replaceAll("^[\\x00-\\x20]+", "")
                .toLowerCase(Locale.ROOT);
        var scheme = SCHEME.matcher(seen);
        return !scheme.matches() || SCHEMES.contains(scheme.group(1));
    }

    private static String unescaped(String line) {
        return line.replace('\u2424', '\n')
                .replace('\u240D', '\r')
                .replace('\u2409', '\t')
                .replace('\u2400', '\u0000')
                .replace('\u2420', ' ');
    }
}
