package dev.praxis.discussion.moderation;

import dev.praxis.platform.problem.Refusal;

/** What moderators do about a case. */
public enum Action {
    /** The post stays, or comes back. */
    KEEP(false),
    /** The post goes out of sight until somebody decides for good. */
    HIDE(true),
    /** The post goes; of a held submission, it is declined. */
    REMOVE(true),
    /** The post stays, and its author is warned. */
    WARN(true),
    /** The post goes, and its author may not write in the community for a time. */
    SUSPEND(true),
    /** The held submission is posted. */
    APPROVE(false);

    private final boolean adverse;

    Action(boolean adverse) {
        this.adverse = adverse;
    }

    /** Whether it is against the author, who then has to know why and may appeal. */
    public boolean isAdverse() {
        return adverse;
    }

    /** Whether it takes the post out of sight. */
    boolean takesAway() {
        return this == HIDE || this == REMOVE || this == SUSPEND;
    }

    /**
     * Refuses what cannot be done about a kind of case.
     *
     * @throws Refusal with status 409
     */
    void requireFits(CaseKind kind) {
        if (!fits(kind)) {
            throw Refusal.conflict(
                    "action-not-of-kind",
                    kind == CaseKind.HELD
                            ? "A held submission can be approved or removed, and its author suspended."
                            : "Only a held submission can be approved.");
        }
    }

    private boolean fits(CaseKind kind) {
        return switch (kind) {
            case REPORTED -> this != APPROVE;
            case HELD -> this == APPROVE || this == REMOVE || this == SUSPEND;
        };
    }
}
