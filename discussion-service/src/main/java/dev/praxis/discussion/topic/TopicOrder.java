package dev.praxis.discussion.topic;

import dev.praxis.platform.problem.Refusal;

/** The orders in which topics are listed. */
enum TopicOrder {
    /** Pinned ones first, then by their last post. */
    LATEST,
    /** By their start, the newest first. */
    NEWEST,
    /** Questions without an accepted answer, the newest first. */
    UNANSWERED;

    static TopicOrder named(String name) {
        return switch (name) {
            case "latest" -> LATEST;
            case "newest" -> NEWEST;
            case "unanswered" -> UNANSWERED;
            default -> throw Refusal.invalid("sort", "unknown-value", "Use latest, newest or unanswered.");
        };
    }
}
