package dev.praxis.membership.member;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text as the directory compares it: without case, diacritics and repeated blanks. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private static final int LONGEST_BEGINNING = 16;

    private Folding() {}

    /** The folded text. */
    static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return BLANKS.matcher(bare.replace("ß", "ss").strip()).replaceAll(" ");
    }

    /** The folded words of a text; {@code +} and {@code #} belong to words, as in C++ and C#. */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        BETWEEN_WORDS.splitAsStream(fold(text)).filter(word -> !word.isEmpty()).forEach(words::add);
        return words;
    }

    /** All beginnings of a word, up to its first 16 letters: equality finds them in any index, in the index's order. */
    static Stream<String> beginnings(String word) {
        return IntStream.rangeClosed(1, Math.min(word.length(), LONGEST_BEGINNING))
                .mapToObj(length -> word.substring(0, length));
    }

    /** The longest of the beginnings that are kept of a word. */
    static String longestBeginning(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST_BEGINNING));
    }
}
