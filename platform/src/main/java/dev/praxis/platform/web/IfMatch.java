package dev.praxis.platform.web;

import dev.praxis.platform.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The precondition of a change (RFC 9110, 13.1.1); controllers take one as an argument, read from {@code If-Match}.
 *
 * @param tags the revisions that the client has seen, as entity tags; empty where it asks for no check
 * @param any whether any revision will do ({@code *})
 */
public record IfMatch(Set<String> tags, boolean any) {

    private static final IfMatch ABSENT = new IfMatch(Set.of(), false);
    private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E]*\"");
    private static final int MAX_LENGTH = 1_000;

    public IfMatch {
        tags = Set.copyOf(tags);
    }

    /**
     * Reads the values of the header, none where the client sent none.
     *
     * @throws Refusal where they are no entity tags
     */
    public static IfMatch parse(@Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            return ABSENT;
        }
        String header = String.join(",", values).strip();
        if (header.equals("*")) {
            return new IfMatch(Set.of(), true);
        }
        if (header.length() > MAX_LENGTH) {
            throw malformed();
        }
        Set<String> tags = Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
        if (tags.isEmpty() || !tags.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
            throw malformed();
        }
        return new IfMatch(tags, false);
    }

    /**
     * Refuses a change of a revision that the client has not seen; a weak tag never matches, and without the header every
     * revision does.
     *
     * @throws Refusal with status 412
     */
    public void require(long revision) {
        if (!any && !tags.isEmpty() && !tags.contains(Etag.of(revision))) {
            throw Refusal.stale("This was changed since you saw it; look at it again. Its entity tag is "
                    + Etag.of(revision) + " now.");
        }
    }

    private static Refusal malformed() {
        return Refusal.invalid("If-Match", "wrong-format", "Give entity tags such as \"7\" with their quotes, or *.");
    }
}
