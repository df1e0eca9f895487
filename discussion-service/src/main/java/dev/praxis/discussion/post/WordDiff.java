package dev.praxis.discussion.post;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares two texts word by word.
 *
 * <p>What both begin and end with is left out first. What remains is compared by words where it is short, otherwise by
 * sentences and then by words within what differs. What is too long even for that counts as replaced, so that no pair of
 * texts costs more than some milliseconds.
 */
final class WordDiff {

    /** The greatest product of the lengths of two lists of words that are compared (Myers 1986: its worst case). */
    private static final long MOST_WORDS = 1_000_000;

    /** The same of sentences, which is done once for two texts and not for each part of them. */
    private static final long MOST_SENTENCES = 5_000_000;

    /** A run of letters and digits, an ideograph, blanks, or any other character as people see one. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_&&[^\\p{IsIdeographic}]]+|\\s+|\\X");

    private static final Pattern SENTENCE = Pattern.compile("[^\\n.!?]*+(?:\\n+|[.!?]++\\s*+|\\z)");

    private final List<Part> parts = new ArrayList<>();

    private WordDiff() {}

    /** Whether a part is in both texts or in one of them. */
    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** A part of two texts: the same and the added ones make the later text, the same and the removed ones the earlier. */
    record Part(Kind kind, String text) {}

    /** The parts of two texts in order. */
    static List<Part> between(String before, String after) {
        WordDiff diff = new WordDiff();
        diff.trimmed(split(WORD, before), split(WORD, after));
        return List.copyOf(diff.parts);
    }

    private void trimmed(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        add(Kind.SAME, before.subList(0, start));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        add(Kind.SAME, before.subList(before.size() - end, before.size()));
    }

    private void middle(List<String> before, List<String> after) {
        if (comparable(before, after, MOST_WORDS)) {
            compare(before, after, this::replace);
            return;
        }
        List<String> sentencesBefore = split(SENTENCE, String.join("", before));
        List<String> sentencesAfter = split(SENTENCE, String.join("", after));
        if (comparable(sentencesBefore, sentencesAfter, MOST_SENTENCES)) {
            compare(sentencesBefore, sentencesAfter, this::words);
        } else {
            replace(before, after);
        }
    }

    /** Compares item by item; what differs between two items that are the same is handed on in one piece. */
    private void compare(List<String> before, List<String> after, BiConsumer<List<String>, List<String>> differences) {
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        int position = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int at = delta.getSource().getPosition();
            if (at > position) {
                differences.accept(removed, added);
                add(Kind.SAME, before.subList(position, at));
                removed.clear();
                added.clear();
            }
            removed.addAll(delta.getSource().getLines());
            added.addAll(delta.getTarget().getLines());
            position = at + delta.getSource().size();
        }
        differences.accept(removed, added);
        add(Kind.SAME, before.subList(position, before.size()));
    }

    private void words(List<String> removed, List<String> added) {
        List<String> before = split(WORD, String.join("", removed));
        List<String> after = split(WORD, String.join("", added));
        if (comparable(before, after, MOST_WORDS)) {
            compare(before, after, this::replace);
        } else {
            replace(before, after);
        }
    }

    private void replace(List<String> removed, List<String> added) {
        add(Kind.REMOVED, removed);
        add(Kind.ADDED, added);
    }

    private void add(Kind kind, List<String> words) {
        String text = String.join("", words);
        if (text.isEmpty()) {
            return;
        }
        if (!parts.isEmpty() && parts.getLast().kind() == kind) {
            text = parts.removeLast().text() + text;
        }
        parts.add(new Part(kind, text));
    }

    private static boolean comparable(List<String> before, List<String> after, long most) {
        return (long) before.size() * after.size() <= most;
    }

    private static List<String> split(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
