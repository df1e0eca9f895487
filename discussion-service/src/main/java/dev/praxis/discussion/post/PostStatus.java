package dev.praxis.discussion.post;

/** Whether a post is read; its number stays in each case. */
public enum PostStatus {
    VISIBLE,
    /** Out of sight until moderators have decided; they and its author read it. */
    HIDDEN,
    /** Removed by moderators; they and its author still read it. */
    REMOVED,
    /** Taken back by its author; nobody reads it. */
    WITHDRAWN,
    /** No post any more: it holds the number of one that was moved to another topic, and leads there. */
    MOVED,
    /** Forgotten with its author, who is gone; nobody reads it. */
    ERASED;

    /** Whether the text is gone for ever. */
    public boolean isForgotten() {
        return this == WITHDRAWN || this == ERASED;
    }
}
