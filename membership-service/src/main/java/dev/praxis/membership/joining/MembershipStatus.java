package dev.praxis.membership.joining;

/** Whether a membership lasts, or how it ended. */
public enum MembershipStatus {
    MEMBER,
    LEFT,
    REMOVED
}
