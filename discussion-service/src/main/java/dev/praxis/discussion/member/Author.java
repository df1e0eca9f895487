package dev.praxis.discussion.member;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote something.
 *
 * @param name the present name, null where the account is gone
 */
public record Author(String id, @Nullable String name) {

    /** The author with an id, by the names that are known. */
    public static Author of(String id, Map<String, String> names) {
        return new Author(id, names.get(id));
    }
}
