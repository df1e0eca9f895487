package dev.praxis.membership.community;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The keys by which communities are found and sorted. */
final class SearchKeys {

    private static final int MAX_WORDS = 100;

    private SearchKeys() {}

    /** The folded words of a community's name and domain, each once. */
    static List<String> words(String name, String domain) {
        return Stream.concat(Folding.words(name).stream(), Folding.words(domain).stream())
                .distinct()
                .limit(MAX_WORDS)
                .toList();
    }

    /** The time of the founding in milliseconds with the id behind it, so that no two communities have the same place. */
    static String ageKey(String id, Instant foundedAt) {
        return "%015d\t%s".formatted(foundedAt.toEpochMilli(), id);
    }

    /** The folded name with the id behind it, so that no two communities have the same place. */
    static String nameKey(String id, String name) {
        return String.join(" ", Folding.words(name)) + '\t' + id;
    }
}
