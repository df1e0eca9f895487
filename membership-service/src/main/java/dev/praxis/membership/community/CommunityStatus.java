package dev.praxis.membership.community;

/** Whether a community is alive. */
public enum CommunityStatus {
    ACTIVE,
    CLOSED
}
