package dev.praxis.discussion.moderation;

import dev.praxis.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a case.
 *
 * @param round how often the case was opened until then, from 1
 * @param by who decided, null where the platform closed the case
 * @param appeal the author's objection, if there is one
 */
public record Decision(
        int round,
        Ruling ruling,
        @Nullable String by,
        Instant at,
        @Nullable Appeal appeal) {

    /** For how long an author may appeal. */
    static final Duration APPEALABLE = Duration.ofDays(30);

    public Action action() {
        return ruling.action();
    }

    /** Until when the author may appeal; null where there is nothing to appeal against, or an appeal already. */
    public @Nullable Instant appealableUntil() {
        return action().isAdverse() && by != null && appeal == null ? at.plus(APPEALABLE) : null;
    }

    /** Whether somebody decides the same once more. */
    boolean repeats(Ruling next, String decider) {
        return decider.equals(by) && ruling.equals(next);
    }

    /**
     * Refuses a member who may not put another decision in the place of this one.
     *
     * @throws Refusal with status 409
     */
    void requireChangeableBy(String decider) {
        boolean changeable = action() == Action.HIDE || decider.equals(by);
        if (!changeable || appeal != null || action() == Action.APPROVE) {
            throw Refusal.conflict("already-decided", "This was decided already: " + action() + ".");
        }
    }

    /**
     * This decision with the author's appeal against it; the same one where that is a repetition.
     *
     * @throws Refusal where the author cannot appeal, or not any more
     */
    Decision appealed(String text, Instant now) {
        if (appeal != null && appeal.text().equals(text)) {
            return this;
        }
        if (appeal != null) {
            throw Refusal.conflict("already-appealed", "You appealed already; a decision can be appealed once.");
        }
        Instant until = appealableUntil();
        if (until == null) {
            throw nothingToAppeal();
        }
        if (now.isAfter(until)) {
            throw Refusal.conflict("appeal-too-late", "An appeal was possible until " + until + ".");
        }
        return with(Appeal.of(text, now));
    }

    /**
     * This decision with what became of the appeal; the same one where that is a repetition.
     *
     * @throws Refusal where there is no appeal, or where another member has to decide it
     */
    Decision appealDecided(AppealOutcome outcome, String decider, String reason, Instant now) {
        if (appeal == null) {
            throw noAppeal();
        }
        if (appeal.outcome() == outcome && decider.equals(appeal.by())) {
            return this;
        }
        if (appeal.outcome() != null) {
            throw Refusal.conflict("already-decided", "The appeal was decided already: " + appeal.outcome() + ".");
        }
        if (decider.equals(by)) {
            throw Refusal.forbidden("second-reviewer", "Somebody else than who decided first has to decide an appeal.");
        }
        return with(appeal.decided(outcome, decider, reason, now));
    }

    static Refusal nothingToAppeal() {
        return Refusal.conflict("nothing-to-appeal", "There is no decision to appeal against.");
    }

    static Refusal noAppeal() {
        return Refusal.conflict("no-appeal", "Nobody appealed.");
    }

    boolean isOverturned() {
        return appeal != null && appeal.outcome() == AppealOutcome.OVERTURNED;
    }

    private Decision with(Appeal next) {
        return new Decision(round, ruling, by, at, next);
    }

    Decision withoutWords() {
        Ruling silent = new Ruling(ruling.action(), null, ruling.suspendUntil());
        return new Decision(round, silent, by, at, appeal == null ? null : appeal.withoutWords());
    }
}
