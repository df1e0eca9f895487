package dev.praxis.discussion.moderation;

/** Whether a case waits for somebody. */
public enum CaseStatus {
    /** Moderators have to decide. */
    OPEN,
    /** Nobody has to do anything. */
    DECIDED,
    /** The author appealed; another moderator has to decide. */
    APPEALED
}
