package dev.praxis.membership.community;

/** Who may know that a community exists. */
public enum Visibility {
    /** It is in the list of communities. */
    LISTED,
    /** Only its members, those who hold an invitation, and administrators see it. */
    UNLISTED
}
