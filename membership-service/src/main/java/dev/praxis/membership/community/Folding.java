package dev.praxis.membership.community;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text folded for finding and sorting: without case, accents and punctuation. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MAX_WORD = 40;

    private Folding() {}

    /** The text's folded words in their order. */
    static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(GAPS.split(plain))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(MAX_WORD, word.length())))
                .toList();
    }
}
