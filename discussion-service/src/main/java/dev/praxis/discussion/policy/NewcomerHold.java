package dev.praxis.discussion.policy;

/** What of newcomers waits for moderators. */
public enum NewcomerHold {
    NOTHING,
    /** What has links out of the platform, or pictures. */
    LINKS,
    EVERYTHING
}
