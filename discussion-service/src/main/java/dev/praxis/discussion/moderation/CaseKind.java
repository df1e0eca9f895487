package dev.praxis.discussion.moderation;

/** What a case is about. */
public enum CaseKind {
    /** A post that members reported. */
    REPORTED,
    /** What a member sent in and is not posted yet. */
    HELD
}
