package dev.praxis.discussion.reading;

import org.jspecify.annotations.Nullable;

/**
 * Where the caller stands in a topic.
 *
 * @param topic the id of the topic
 * @param readUpTo the number of the last post that counts as read
 * @param unread how many posts are unread
 * @param firstUnread the number of the first of them
 */
record ReadingView(
        String topic,
        int readUpTo,
        Level level,
        int unread,
        @Nullable Integer firstUnread) {

    static ReadingView of(Standing standing) {
        return new ReadingView(
                standing.topic().id(),
                standing.readUpTo(),
                standing.level(),
                standing.unread(),
                standing.firstUnread());
    }
}
