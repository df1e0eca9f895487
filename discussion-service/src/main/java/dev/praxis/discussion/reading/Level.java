package dev.praxis.discussion.reading;

/** How much of a topic somebody wants to hear. */
public enum Level {
    /** Nothing: it does not count as unread. */
    MUTED,
    /** It counts as unread; the level where nothing else was chosen. */
    NORMAL,
    /** It counts as unread, and its news are worth telling. */
    FOLLOWING
}
