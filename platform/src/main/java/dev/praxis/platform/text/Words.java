package dev.praxis.platform.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Gathers the words of a text that readers see, on one line and without its marks. */
final class Words extends AbstractVisitor {

    private final StringBuilder gathered = new StringBuilder();

    private Words() {}

    static String of(Node node) {
        Words words = new Words();
        node.accept(words);
        return words.gathered.toString().strip();
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        add(block.getLiteral());
        add(" ");
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        add(block.getLiteral());
        add(" ");
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        add(html.getLiteral());
        add(" ");
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add(" ");
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        add(" ");
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        add(" ");
    }

    /** The cells of tables. */
    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        add(" ");
    }

    /** Adds words, with one blank wherever there are some. */
    private void add(String words) {
        for (int i = 0; i < words.length(); i++) {
            char next = words.charAt(i);
            if (!Character.isWhitespace(next)) {
                gathered.append(next);
            } else if (!gathered.isEmpty() && gathered.charAt(gathered.length() - 1) != ' ') {
                gathered.append(' ');
            }
        }
    }
}
