package dev.praxis.discussion.post;

import static dev.praxis.discussion.post.WordDiff.Kind.ADDED;
import static dev.praxis.discussion.post.WordDiff.Kind.REMOVED;
import static dev.praxis.discussion.post.WordDiff.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.post.WordDiff.Kind;
import dev.praxis.discussion.post.WordDiff.Part;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordDiffTests {

    @Test
    void showsAReplacedWord() {
        List<Part> diff = WordDiff.between("Ask the night nurse first.", "Ask the day nurse first.");

        assertThat(diff)
                .containsExactly(
                        new Part(SAME, "Ask the "),
                        new Part(REMOVED, "night"),
                        new Part(ADDED, "day"),
                        new Part(SAME, " nurse first."));
    }

    @Test
    void showsAllOfAFirstVersionAsAdded() {
        assertThat(WordDiff.between("", "Hello")).containsExactly(new Part(ADDED, "Hello"));
    }

    @Test
    void showsNothingOfAnEmptyText() {
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Test
    void comparesScriptsWithoutBlanksByTheirCharacters() {
        assertThat(WordDiff.between("\u4eca\u65e5\u306f", "\u660e\u65e5\u306f"))
                .containsExactly(
                        new Part(REMOVED, "\u4eca"), new Part(ADDED, "\u660e"), new Part(SAME, "\u65e5\u306f"));
    }

    @Test
    void keepsEmojiWhole() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

        assertThat(WordDiff.between("a " + family, "a \uD83D\uDC68")).contains(new Part(REMOVED, family));
    }

    @Test
    void findsFewChangesInALongText() {
        String before = IntStream.range(0, 2_000)
                .mapToObj(i -> "Step " + i + " is done.")
                .collect(Collectors.joining(" "));
        String after = before.replace("Step 3 ", "Step three ").replace("Step 1990 ", "Step last ");

        List<Part> diff = WordDiff.between(before, after);

        assertThat(diff)
                .filteredOn(part -> part.kind() != SAME)
                .containsExactly(
                        new Part(REMOVED, "3"),
                        new Part(ADDED, "three"),
                        new Part(REMOVED, "1990"),
                        new Part(ADDED, "last"));
    }

    @RepeatedTest(200)
    void makesBothTextsOfItsParts(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String before = text(random);
        String after = random.nextBoolean() ? text(random) : changed(before, random);

        List<Part> diff = WordDiff.between(before, after);

        assertThat(joined(diff, ADDED)).isEqualTo(before);
        assertThat(joined(diff, REMOVED)).isEqualTo(after);
        assertThat(diff).noneMatch(part -> part.text().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n", "word ", "a.", "\uD83D\uDE00", "\u4eca", "x"})
    @Timeout(10)
    void comparesTheLongestTextsWithoutHanging(String unit) {
        String before = unit.repeat(32_000 / unit.codePointCount(0, unit.length()));
        String after = numbered(32_000);

        Duration cost = cost(before, after).plus(cost(numbered(31_000).replace("1", "x\n"), after));

        assertThat(cost).isLessThan(Duration.ofSeconds(5));
    }

    private static Duration cost(String before, String after) {
        long start = System.nanoTime();
        WordDiff.between(before, after);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String numbered(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> i + "\n")
                .collect(Collectors.joining())
                .substring(0, length);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(60), 0, 8)
                .mapToObj(i -> List.of("a", "b", " ", "\n", ". ", "word", "\uD83D\uDC4D", "\u4eca")
                        .get(i))
                .collect(Collectors.joining());
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + text(random) + text.substring(Math.min(text.length(), at + random.nextInt(10)));
    }

    private static String joined(List<Part> diff, Kind without) {
        return diff.stream()
                .filter(part -> part.kind() != without)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
