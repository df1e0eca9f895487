package dev.praxis.discussion.topic;

import dev.praxis.platform.access.CommunityRole;

/** What a topic is for, and by that where it can stand and who may start it. */
public enum TopicKind {
    DISCUSSION,
    /** Waits for an answer that the asker or a moderator accepts. */
    QUESTION,
    /** Asks the leaders for something, who say what becomes of it: "you said, we did". */
    IDEA,
    /** Tells members something; leaders start it, members reply. */
    ANNOUNCEMENT,
    /** A prompt that gathers replies, until a leader closes it with a summary. */
    LISTENING;

    /** Where a new topic of this kind stands. */
    TopicStatus first() {
        return this == IDEA ? TopicStatus.PROPOSED : TopicStatus.OPEN;
    }

    /** Whether leaders decide that a topic of this kind stands there. */
    boolean isDecided(TopicStatus status) {
        return switch (this) {
            case DISCUSSION, QUESTION, ANNOUNCEMENT -> false;
            case IDEA ->
                switch (status) {
                    case PROPOSED, PLANNED, DONE, DECLINED -> true;
                    case OPEN, ANSWERED, CLOSED -> false;
                };
            case LISTENING -> status == TopicStatus.OPEN || status == TopicStatus.CLOSED;
        };
    }

    /** Whether a topic of this kind can ever stand there. */
    boolean canStandAt(TopicStatus status) {
        return status == first() || isDecided(status) || (this == QUESTION && status == TopicStatus.ANSWERED);
    }

    /** The least role of who starts a topic of this kind. */
    public CommunityRole starter() {
        return this == ANNOUNCEMENT ? CommunityRole.LEADER : CommunityRole.MEMBER;
    }
}
