package dev.praxis.discussion.moderation;

/** What becomes of a decision that its author appealed against. */
public enum AppealOutcome {
    /** The decision holds. */
    UPHELD,
    /** The decision is taken back with all that followed from it. */
    OVERTURNED
}
