package dev.praxis.discussion.topic;

/** Where a topic stands; which of these it can have depends on its kind. */
public enum TopicStatus {
    /** It goes on; a question waits for an answer. */
    OPEN,
    /** A question has an accepted answer. */
    ANSWERED,
    /** An idea waits for what the leaders say. */
    PROPOSED,
    /** An idea will be carried out. */
    PLANNED,
    /** An idea was carried out. */
    DONE,
    /** An idea will not be carried out. */
    DECLINED,
    /** A listening round ended with a summary. */
    CLOSED
}
