package dev.praxis.discussion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.post.PostPlace;
import dev.praxis.discussion.reading.UnreadPolicy.Known;
import dev.praxis.discussion.topic.TopicPulse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A topic of ten posts, one an hour, of which the first was written at {@code START}. */
class UnreadPolicyTests {

    private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");
    private static final String NIA = "nia";

    private final TopicPulse topic = new TopicPulse("t", "c", "f", "Handover", "omar", START, 10, hour(10), "omar");
    private final UnreadPolicy policy =
            new UnreadPolicy((id, moment) -> (int) (START.until(moment).toHours() + 1));

    @Test
    void countsAllPostsToWhoNeverReadAny() {
        Standing standing = standing(null, null, null, null);

        assertThat(standing).extracting(Standing::readUpTo, Standing::unread).containsExactly(0, 10);
        assertThat(standing.firstUnread()).isEqualTo(1);
        assertThat(standing.opened()).isFalse();
        assertThat(standing.level()).isEqualTo(Level.NORMAL);
    }

    @Test
    void countsPostsBehindThePosition() {
        Standing standing = standing(reading(7, null, null), null, null, null);

        assertThat(standing).extracting(Standing::readUpTo, Standing::unread).containsExactly(7, 3);
        assertThat(standing.firstUnread()).isEqualTo(8);
        assertThat(standing.opened()).isTrue();
    }

    @Test
    void countsNothingFromBeforeJoining() {
        Standing standing = standing(null, null, hour(6), null);

        assertThat(standing).extracting(Standing::readUpTo, Standing::unread).containsExactly(0, 4);
    }

    @Test
    void countsNothingFromBeforeCatchingUp() {
        Standing standing = standing(reading(2, null, null), null, hour(1), hour(8));

        assertThat(standing).extracting(Standing::readUpTo, Standing::unread).containsExactly(8, 2);
    }

    @Test
    void takesAllAsReadThatWasCaughtUpWith() {
        assertThat(standing(null, null, null, hour(10)))
                .extracting(Standing::readUpTo, Standing::unread)
                .containsExactly(10, 0);
    }

    @Test
    void takesOnesOwnPostAsReadAndWhatIsBeforeIt() {
        assertThat(standing(reading(2, null, null), new PostPlace("t", 9, hour(9)), null, null))
                .extracting(Standing::readUpTo, Standing::unread)
                .containsExactly(9, 1);
    }

    @Test
    void letsAPositionThatWasSetBackBeStrongest() {
        Reading setBack = reading(3, null, hour(9).plusSeconds(60));

        assertThat(standing(setBack, new PostPlace("t", 9, hour(9)), hour(5), hour(8)))
                .extracting(Standing::readUpTo, Standing::unread)
                .containsExactly(3, 7);
    }

    @Test
    void countsOnesOwnPostFromAfterThePositionWasSetBack() {
        assertThat(standing(reading(3, null, hour(8)), new PostPlace("t", 9, hour(9)), null, null))
                .extracting(Standing::readUpTo, Standing::unread)
                .containsExactly(9, 1);
    }

    @Test
    void doesNotCountMutedTopics() {
        Standing muted = standing(reading(3, Level.MUTED, null), null, null, null);

        assertThat(muted.counts()).isFalse();
        assertThat(standing(reading(3, null, null), null, null, null).counts()).isTrue();
    }

    @Test
    void letsAuthorsFollowUnlessTheyChoseALevel() {
        assertThat(UnreadPolicy.level("omar", topic, null)).isEqualTo(Level.FOLLOWING);
        assertThat(UnreadPolicy.level("omar", topic, reading(0, Level.NORMAL, null)))
                .isEqualTo(Level.NORMAL);
    }

    private Standing standing(
            @Nullable Reading reading,
            @Nullable PostPlace own,
            @Nullable Instant joinedAt,
            @Nullable Instant caughtUpTo) {
        return policy.standing(NIA, topic, new Known(reading, own, joinedAt, caughtUpTo));
    }

    private static Reading reading(int upTo, @Nullable Level level, @Nullable Instant setBackAt) {
        return new Reading("t.nia", "t", NIA, "c", upTo, level, null, false, null, setBackAt, 0, null, null, 1);
    }

    /** When the post with a number was written. */
    private static Instant hour(int number) {
        return START.plusSeconds(3600L * (number - 1));
    }
}
