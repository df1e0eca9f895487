package dev.praxis.discussion.screening;

import dev.praxis.platform.text.Markdown;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the links out of the platform and the pictures in a text. */
@Component
class OutwardPointers {

    private final Markdown markdown;

    OutwardPointers(Markdown markdown) {
        this.markdown = markdown;
    }

    Set<String> of(String body) {
        Markdown.Rendered rendered = markdown.render(body);
        Set<String> pointers = new HashSet<>(rendered.pictures());
        rendered.links().stream()
                .map(Markdown.Link::target)
                .filter(target -> !target.startsWith("/"))
                .forEach(pointers::add);
        return pointers;
    }
}
