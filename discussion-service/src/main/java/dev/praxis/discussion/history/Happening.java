package dev.praxis.discussion.history;

/** What can happen to a topic as a whole. */
enum Happening {
    STARTED,
    /** From one title to another. */
    RETITLED,
    /** It has other tags. */
    TAGGED,
    /** To another status. */
    DECIDED,
    /** The leaders' words about it changed. */
    OUTCOME_CHANGED,
    LOCKED,
    UNLOCKED,
    PINNED,
    UNPINNED,
    /** From one forum to another. */
    MOVED,
    /** Posts went to another topic. */
    SPLIT,
    /** It began with posts from another topic. */
    SPLIT_OFF,
    /** It became a part of another topic. */
    MERGED_INTO,
    /** From another topic, whose posts were appended. */
    MERGED,
    /** To a post that was accepted. */
    ANSWER_ACCEPTED,
    /** From a post that is the answer no more. */
    ANSWER_WITHDRAWN,
    EXPERTS_SUGGESTED
}
