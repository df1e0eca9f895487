package dev.praxis.discussion.reading;

import dev.praxis.discussion.topic.TopicPulse;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands in a topic.
 *
 * @param readUpTo the number of the last post that counts as read
 * @param unread how many of the last posts are unread
 * @param opened whether the member ever read or wrote in it
 */
record Standing(TopicPulse topic, int readUpTo, int unread, Level level, boolean opened) {

    /** The number of the first unread post, null where there is none. */
    @Nullable Integer firstUnread() {
        return unread == 0 ? null : topic.lastNumber() - unread + 1;
    }

    /** Whether the topic counts among those with something new. */
    boolean counts() {
        return unread > 0 && level != Level.MUTED;
    }
}
