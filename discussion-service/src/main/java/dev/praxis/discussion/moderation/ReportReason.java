package dev.praxis.discussion.moderation;

/** What is wrong with a post, in the eyes of who reports it. */
public enum ReportReason {
    SPAM,
    HARASSMENT,
    OFF_TOPIC,
    WRONG_INFORMATION,
    PRIVACY,
    OTHER
}
