package dev.praxis.membership.community;

/** How a community takes in newcomers. */
public enum Admission {
    /** Whoever comes is in. */
    OPEN,
    /** Who comes asks, and a moderator decides. */
    REQUEST,
    /** Only who is invited gets in. */
    INVITATION
}
