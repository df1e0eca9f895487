package dev.praxis.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The platform's Markdown: CommonMark with tables, task lists, strikethrough and bare links, rendered to HTML that is safe
 * to show.
 *
 * <p>HTML in the text is shown as text. What is rendered is sanitized once more, so that a fault in the renderer
 * harms nobody. Links go to {@code http}, {@code https} and {@code mailto} addresses or stay within the site; those
 * that a member wrote carry {@code rel="nofollow noopener noreferrer"}. A text that would become far longer than it is, such
 * as one with a huge table of empty cells, is shown as it was written. Safe for use by many threads.
 */
public final class Markdown {

    private static final int MAX_NESTING = 100;
    private static final int MAX_CELLS = 20_000;

    /** How many times longer than the text its HTML may be: ordinary Markdown becomes at most six times longer. */
    private static final int MAX_GROWTH = 16;

    private static final int FREE_LENGTH = 10_000;

    private final Parser parser;
    private final List<Parser> locators;
    private final HtmlRenderer renderer;
    private final PolicyFactory policy;

    public Markdown() {
        List<Extension> extensions = List.of(
                AutolinkExtension.create(),
                StrikethroughExtension.create(),
                TablesExtension.builder().maxCells(MAX_CELLS).build(),
                TaskListItemsExtension.create());
        this.parser = builder(extensions).build();
        // Without tables nothing is too long; what only a table makes a link is found with them.
        this.locators = Stream.of(extensions, List.<Extension>of())
                .map(some -> builder(some)
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                        .build())
                .toList();
        this.renderer = HtmlRenderer.builder()
                .extensions(extensions)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak("<br>\n")
                .build();
        this.policy = policy();
    }

    private static Parser.Builder builder(List<Extension> extensions) {
        return Parser.builder().extensions(extensions).maxOpenBlockParsers(MAX_NESTING);
    }

    /** Renders a text to safe HTML. */
    public String html(String text) {
        return render(text).html();
    }

    /** The words of a text on one line, without its marks. */
    public String words(String text) {
        try {
            return Words.of(parser.parse(text));
        } catch (IllegalArgumentException tooManyCells) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }

    /** Renders a text and tells what it points to. */
    public Rendered render(String text) {
        try {
            Node document = parser.parse(text);
            Pointers pointers = new Pointers();
            document.accept(pointers);
            BoundedText html = new BoundedText(FREE_LENGTH + MAX_GROWTH * text.length());
            renderer.render(document, html);
            return new Rendered(policy.sanitize(html.toString()), pointers.links, pointers.pictures);
        } catch (IllegalArgumentException tooManyCells) {
            return asWritten(text);
        } catch (BoundedText.FullException tooLong) {
            return asWritten(text);
        }
    }

    /**
     * A text with something else in the place of some of its links, however they are written.
     *
     * @param target tells by its target whether a link is replaced
     * @param replacement Markdown
     */
    public String withLinksReplaced(String text, Predicate<String> target, String replacement) {
        String replaced = text;
        for (Parser locator : locators) {
            try {
                replaced = LinkPlaces.of(locator.parse(replaced), target).replaced(replaced, replacement);
            } catch (IllegalArgumentException tooManyCells) {
                // The other parser finds them.
            }
        }
        return replaced;
    }

    private Rendered asWritten(String text) {
        FencedCodeBlock block = new FencedCodeBlock();
        block.setLiteral(text);
        return new Rendered(policy.sanitize(renderer.render(block)), List.of(), List.of());
    }

    /**
     * A rendered text.
     *
     * @param html safe HTML
     * @param links its links, in order
     * @param pictures the addresses of its pictures, in order
     */
    public record Rendered(String html, List<Link> links, List<String> pictures) {}

    /**
     * A link in a text.
     *
     * @param target where it leads
     * @param label the words that are shown
     */
    public record Link(String target, String label) {}

    private static final class Pointers extends AbstractVisitor {

        private final List<Link> links = new ArrayList<>();
        private final List<String> pictures = new ArrayList<>();

        @Override
        public void visit(org.commonmark.node.Link link) {
            links.add(new Link(link.getDestination(), Words.of(link)));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            pictures.add(image.getDestination());
            visitChildren(image);
        }
    }

    /** The box of a task, which can be looked at and not ticked. */
    private static @Nullable String checkbox(String element, List<String> attributes) {
        int type = attributes.indexOf("type");
        return type >= 0 && attributes.get(type + 1).equals("checkbox") && attributes.contains("disabled")
                ? element
                : null;
    }

    private static PolicyFactory policy() {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "em", "strong", "del", "blockquote", "pre")
                .allowElements(Markdown::checkbox, "input")
                .allowElements("code", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a", "img")
                .allowWithoutAttributes("a")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href", "title")
                .onElements("a")
                .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                .allowAttributes("src", "alt", "title")
                .onElements("img")
                .allowAttributes("start")
                .onElements("ol")
                .allowAttributes("type", "checked", "disabled")
                .onElements("input")
                .allowAttributes("align")
                .matching(true, "left", "center", "right")
                .onElements("th", "td")
                .allowAttributes("class")
                .matching((element, attribute, value) -> value.matches("language-[\\w+#-]{1,40}") ? value : null)
                .onElements("code")
                .toFactory();
    }
}
