package dev.praxis.discussion.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.discussion.reading.ReadingFact.Reader;
import dev.praxis.discussion.reading.ReadingFact.TopicFollowed;
import dev.praxis.discussion.reading.ReadingFact.TopicRead;
import dev.praxis.platform.fact.Fact;
import dev.praxis.platform.fact.PendingFact;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadershipTests {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private final Readership readership = Readership.of("t", "c");

    @Test
    void tellsOfAllReadersAtOnce() {
        boolean news = readership.tell(List.of(reading("nia", 0, 4), reading("omar", 2, 9)), NOW);

        assertThat(news).isTrue();
        assertThat(facts())
                .containsExactly(new TopicRead("c", "t", List.of(new Reader("nia", 0, 4), new Reader("omar", 2, 9))));
    }

    @Test
    void saysNothingWhereNobodyGotFurther() {
        assertThat(readership.tell(List.of(reading("nia", 4, 4), reading("omar", 9, 3)), NOW))
                .isFalse();
        assertThat(facts()).isEmpty();
    }

    @Test
    void doesNotRepeatWhatACrashLeftUnmarked() {
        readership.tell(List.of(reading("nia", 0, 4)), NOW);

        boolean again = readership.tell(List.of(reading("nia", 0, 4)), NOW);
        boolean further = readership.tell(List.of(reading("nia", 0, 6)), NOW);

        assertThat(again).isFalse();
        assertThat(further).isTrue();
        assertThat(facts())
                .containsExactly(
                        new TopicRead("c", "t", List.of(new Reader("nia", 0, 4))),
                        new TopicRead("c", "t", List.of(new Reader("nia", 4, 6))));
    }

    @Test
    void tellsOfChosenLevelsOnce() {
        readership.tell(List.of(choice("nia", Level.MUTED, null)), NOW);
        readership.tell(List.of(choice("nia", Level.MUTED, null)), NOW);
        readership.tell(List.of(choice("nia", Level.MUTED, Level.MUTED)), NOW);
        readership.tell(List.of(choice("nia", Level.FOLLOWING, Level.MUTED)), NOW);

        assertThat(facts())
                .containsExactly(
                        new TopicFollowed("c", "t", "nia", Level.MUTED),
                        new TopicFollowed("c", "t", "nia", Level.FOLLOWING));
        assertThat(readership.outbox()).extracting(PendingFact::actor).containsOnly("nia");
    }

    @Test
    void takesNoMoreReadersThanAFactHolds() {
        List<Reading> many = IntStream.rangeClosed(0, Readership.MOST)
                .mapToObj(i -> reading("reader-" + i, 0, 1))
                .toList();

        assertThatThrownBy(() -> readership.tell(many, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isFullWhereKafkaTakesNothing() {
        for (int i = 1; i <= 20; i++) {
            readership.tell(List.of(reading("nia", i - 1, i)), NOW);
        }

        assertThat(readership.isFull()).isTrue();
    }

    private List<Fact> facts() {
        return readership.outbox().stream().map(PendingFact::fact).toList();
    }

    private static Reading reading(String member, int told, int upTo) {
        return new Reading("t." + member, "t", member, "c", upTo, null, null, false, null, null, told, null, NOW, 1);
    }

    private static Reading choice(String member, Level level, @Nullable Level told) {
        return new Reading("t." + member, "t", member, "c", 0, level, NOW, false, null, null, 0, told, NOW, 1);
    }
}
