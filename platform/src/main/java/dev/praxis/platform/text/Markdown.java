package dev.praxis.platform.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The platform's Markdown: CommonMark with tables, strikethrough and bare links, rendered to HTML that is safe to show.
 *
 * <p>HTML in the text is shown as text. What is rendered is sanitized once more, so that a fault in the renderer
 * harms nobody. Links go to {@code http}, {@code https} and {@code mailto} addresses or stay within the site; those
 * that a member wrote carry {@code rel="nofollow noopener noreferrer"}. Safe for use by many threads.
 */
public final class Markdown {

    private static final int MAX_NESTING = 100;

    private final Parser parser;
    private final HtmlRenderer renderer;
    private final PolicyFactory policy;

    public Markdown() {
        List<Extension> extensions =
                List.of(AutolinkExtension.create(), StrikethroughExtension.create(), TablesExtension.create());
        this.parser = Parser.builder()
                .extensions(extensions)
                .maxOpenBlockParsers(MAX_NESTING)
                .build();
        this.renderer = HtmlRenderer.builder()
                .extensions(extensions)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak("<br>\n")
                .build();
        this.policy = policy();
    }

    /** Renders a text to safe HTML. */
    public String html(String text) {
        return policy.sanitize(renderer.render(parser.parse(text)));
    }

    /** The words of a text on one line, without its marks. */
    public String words(String text) {
        return Words.of(parser.parse(text));
    }

    /** Renders a text and tells what it points to. */
    public Rendered render(String text) {
        Node document = parser.parse(text);
        Pointers pointers = new Pointers();
        document.accept(pointers);
        return new Rendered(policy.sanitize(renderer.render(document)), pointers.links, pointers.pictures);
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

    private static PolicyFactory policy() {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "em", "strong", "del", "blockquote", "pre")
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
                .allowAttributes("align")
                .matching(true, "left", "center", "right")
                .onElements("th", "td")
                .allowAttributes("class")
                .matching((element, attribute, value) -> value.matches("language-[\\w+#-]{1,40}") ? value : null)
                .onElements("code")
                .toFactory();
    }
}
