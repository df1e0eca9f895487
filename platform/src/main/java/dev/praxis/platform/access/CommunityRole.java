package dev.praxis.platform.access;

/** What a member may do in a community, from least to most; each role may do all that the ones before it may. */
public enum CommunityRole {
    MEMBER,
    MODERATOR,
    LEADER;

    /** Whether this role may do what another one may. */
    public boolean isAtLeast(CommunityRole other) {
        return compareTo(other) >= 0;
    }
}
