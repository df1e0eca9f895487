package dev.praxis.discussion.post;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a text may name: everybody to whose page anything in it leads, however it is written. So more may be found than
 * are mentioned, and nobody is overlooked who must be forgotten.
 */
final class Naming {

    private static final Pattern PAGE = Pattern.compile("/members/([\\w-]{1,64})");

    private Naming() {}

    /** The ids of the members, null rather than none: what is null is left out of the index. */
    static @Nullable List<String> in(String body) {
        return orNull(PAGE.matcher(body)
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList());
    }

    /** The same ids but one. */
    static @Nullable List<String> without(String memberId, @Nullable List<String> named) {
        return named == null
                ? null
                : orNull(named.stream().filter(id -> !id.equals(memberId)).toList());
    }

    /** Whether a link leads to a member's page, on this site or by its full address. */
    static boolean leadsTo(String target, String memberId) {
        return PAGE.matcher(target).results().anyMatch(match -> match.group(1).equals(memberId));
    }

    private static @Nullable List<String> orNull(List<String> ids) {
        return ids.isEmpty() ? null : ids;
    }
}
