package dev.praxis.platform.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where in a text its links to some targets are, and the definitions of such links. */
final class LinkPlaces extends AbstractVisitor {

    private final Predicate<String> target;
    private final List<Place> places = new ArrayList<>();

    private LinkPlaces(Predicate<String> target) {
        this.target = target;
    }

    /** From the first character of a link to the one behind its last. */
    private record Place(int start, int end, boolean definition) {}

    static LinkPlaces of(Node document, Predicate<String> target) {
        LinkPlaces found = new LinkPlaces(target);
        document.accept(found);
        return found;
    }

    /** The text with something else in these places; definitions, of which nobody sees anything, are left out. */
    String replaced(String text, String replacement) {
        StringBuilder result = new StringBuilder(text);
        places.sort(Comparator.comparingInt(Place::start).reversed());
        places.forEach(place -> result.replace(place.start(), place.end(), place.definition() ? "" : replacement));
        return result.toString();
    }

    @Override
    public void visit(Link link) {
        if (!note(link, link.getDestination(), false)) {
            visitChildren(link);
        }
    }

    @Override
    public void visit(Image image) {
        if (!note(image, image.getDestination(), false)) {
            visitChildren(image);
        }
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        note(definition, definition.getDestination(), true);
    }

    private boolean note(Node node, String destination, boolean definition) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty() || !target.test(destination)) {
            return false;
        }
        SourceSpan last = spans.getLast();
        places.add(new Place(spans.getFirst().getInputIndex(), last.getInputIndex() + last.getLength(), definition));
        return true;
    }
}
