package dev.praxis.membership.community;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member as others see one in lists.
 *
 * @param name null where the member is gone
 */
public record MemberName(String id, @Nullable String name) {

    /** A member with a name out of some that were looked up. */
    public static MemberName of(String id, Map<String, String> names) {
        return new MemberName(id, names.get(id));
    }
}
