package dev.praxis.discussion.topic;

import java.util.List;
import java.util.Locale;

/** The form of tags: lower case, each once, in the order in which they were given. */
public final class Tags {

    /** How many tags a topic may have. */
    public static final int MOST = 5;

    /** The greatest length of a tag. */
    public static final int LENGTH = 40;

    private Tags() {}

    /** Tags as they are kept. */
    public static List<String> of(List<String> given) {
        return given.stream()
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
