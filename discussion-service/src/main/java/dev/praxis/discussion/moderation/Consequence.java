package dev.praxis.discussion.moderation;

import dev.praxis.discussion.standing.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What has to follow from a case for the post and its author.
 *
 * @param fate what becomes of the post or the submission
 * @param cause under which cause a measure on the author is kept
 * @param measure the measure on the author, null for none
 * @param by who decided it
 */
record Consequence(
        Fate fate,
        String cause,
        @Nullable Measure measure,
        @Nullable String by) {

    /** What becomes of a post or a submission. */
    enum Fate {
        AS_IT_IS,
        SHOWN,
        HIDDEN,
        REMOVED,
        POSTED
    }

    /** What has to follow from a case that was decided. */
    static Consequence of(ModerationCase decided) {
        Decision last = decided.decisions().getLast();
        Appeal appeal = last.appeal();
        boolean overturned = last.isOverturned();
        String cause = decided.id() + "." + last.round();
        return new Consequence(
                decided.kind() == CaseKind.HELD ? fateOfSubmission(last) : fateOfPost(last, decided),
                cause,
                overturned ? null : measure(last, cause),
                overturned && appeal != null ? appeal.by() : last.by());
    }

    private static Fate fateOfSubmission(Decision last) {
        return last.action() == Action.APPROVE || last.isOverturned() ? Fate.POSTED : Fate.AS_IT_IS;
    }

    private static Fate fateOfPost(Decision last, ModerationCase decided) {
        if (last.isOverturned()) {
            return last.action().takesAway() ? Fate.SHOWN : Fate.AS_IT_IS;
        }
        return switch (last.action()) {
            case KEEP -> Fate.SHOWN;
            case WARN -> wasTakenAway(last.round(), decided) ? Fate.SHOWN : Fate.AS_IT_IS;
            case HIDE -> Fate.HIDDEN;
            case REMOVE, SUSPEND -> Fate.REMOVED;
            case APPROVE -> Fate.AS_IT_IS;
        };
    }

    /** Whether a decision took the post away that another one of the same round replaced since. */
    private static boolean wasTakenAway(int round, ModerationCase decided) {
        return decided.decisions().stream()
                .anyMatch(decision ->
                        decision.round() == round && decision.action().takesAway());
    }

    private static @Nullable Measure measure(Decision decision, String cause) {
        return switch (decision.action()) {
            case WARN -> new Measure(cause, null, decision.at());
            case SUSPEND -> new Measure(cause, decision.ruling().suspendUntil(), decision.at());
            default -> null;
        };
    }
}
