package dev.praxis.membership.member;

/** Who may see a field of a profile besides the member. */
public enum Visibility {
    /** Everybody, signed in or not. */
    EVERYONE,
    /** Everybody who is signed in. */
    MEMBERS,
    /** Only the member. */
    NOBODY
}
