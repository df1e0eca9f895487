package dev.praxis.membership.joining;

/** The way by which a member came into a community. */
public enum HowJoined {
    OPEN,
    REQUEST,
    INVITATION,
    FOUNDED
}
