package dev.praxis.discussion.reading;

import dev.praxis.discussion.post.PostPlace;
import dev.praxis.discussion.topic.TopicPulse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rule which posts of a topic are unread: those behind the member's position that were written after the member joined
 * the community and after everything there was marked as read. A post of one's own is read, and so is what is before it.
 *
 * <p>A position that was set back afterwards is stronger than all of that.
 */
final class UnreadPolicy {

    /** Tells the greatest number that a topic had at a moment. */
    @FunctionalInterface
    interface Numbers {
        int at(String topicId, Instant moment);
    }

    private final Numbers numbers;

    UnreadPolicy(Numbers numbers) {
        this.numbers = numbers;
    }

    /**
     * What is known of a member at a topic.
     *
     * @param own the last post of the member's own, as far as one is known
     * @param joinedAt null for one who is no member
     */
    record Known(
            @Nullable Reading reading,
            @Nullable PostPlace own,
            @Nullable Instant joinedAt,
            @Nullable Instant caughtUpTo) {}

    Standing standing(String memberId, TopicPulse topic, Known known) {
        int position = position(topic, known.reading(), known.own());
        int readUpTo = Math.max(position, writtenBy(known.caughtUpTo(), topic, known.reading(), position));
        int old = Math.max(readUpTo, writtenBy(known.joinedAt(), topic, known.reading(), readUpTo));
        return new Standing(
                topic,
                readUpTo,
                topic.lastNumber() - old,
                level(memberId, topic, known.reading()),
                position > 0 || (known.reading() != null && known.reading().setBackAt() != null));
    }

    /** The position by what was read and written. */
    static int position(TopicPulse topic, @Nullable Reading reading, @Nullable PostPlace own) {
        int read = reading == null ? 0 : reading.upTo();
        int said = own == null || wasSetBackSince(own.createdAt(), reading) ? 0 : own.number();
        return Math.min(topic.lastNumber(), Math.max(read, said));
    }

    /** How far a topic was written at a moment; 0 where that does not matter. */
    private int writtenBy(@Nullable Instant moment, TopicPulse topic, @Nullable Reading reading, int position) {
        if (moment == null
                || wasSetBackSince(moment, reading)
                || topic.createdAt().isAfter(moment)) {
            return 0;
        }
        if (!topic.lastPostAt().isAfter(moment)) {
            return topic.lastNumber();
        }
        // The last post came after the moment: where nothing else is unread, there is nothing to look up.
        return position >= topic.lastNumber() - 1 ? 0 : numbers.at(topic.id(), moment);
    }

    private static boolean wasSetBackSince(Instant moment, @Nullable Reading reading) {
        return reading != null
                && reading.setBackAt() != null
                && !reading.setBackAt().isBefore(moment);
    }

    /** The level that was chosen; without one, who writes in a topic follows it. */
    static Level level(String memberId, TopicPulse topic, @Nullable Reading reading) {
        if (reading != null && reading.level() != null) {
            return reading.level();
        }
        boolean wrote = (reading != null && reading.wrote())
                || topic.authorId().equals(memberId)
                || topic.lastAuthorId().equals(memberId);
        return wrote ? Level.FOLLOWING : Level.NORMAL;
    }
}
