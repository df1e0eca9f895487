package dev.praxis.discussion.review;

import dev.praxis.discussion.moderation.Action;
import dev.praxis.discussion.moderation.Ruling;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.text.Line;
import dev.praxis.platform.text.Prose;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator decides about several cases at once.
 *
 * @param items the ids of the cases
 * @param reason why, for the author; required for what is against the author
 * @param suspendUntil required to suspend, and not allowed otherwise
 */
record NewDecisions(
        @NotNull @Size(min = 1, max = NewDecisions.MOST) @Line(max = 128)
        List<String> items,

        @NotNull Action action,
        @Prose(max = NewDecisions.REASON) @Nullable String reason,
        @Nullable Instant suspendUntil) {

    /** How many cases can be decided at once. */
    static final int MOST = 100;

    /** The greatest length of a reason in code points. */
    static final int REASON = 2_000;

    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * What is to be done about each case.
     *
     * @throws Refusal where the fields do not go together
     */
    Ruling ruling(Instant now) {
        if (action.isAdverse() && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("reason", "required", "Tell the author why.");
        }
        if (action == Action.SUSPEND) {
            return new Ruling(action, reason, requireEnd(now));
        }
        if (suspendUntil != null) {
            throw Refusal.invalid("suspendUntil", "wrong-value", "Only SUSPEND has an end.");
        }
        return new Ruling(action, reason, null);
    }

    private Instant requireEnd(Instant now) {
        if (suspendUntil == null) {
            throw Refusal.invalid("suspendUntil", "required", "Tell until when the author is suspended.");
        }
        Instant end = Objects.requireNonNull(suspendUntil);
        if (!end.isAfter(now)) {
            throw Refusal.invalid("suspendUntil", "not-in-future", "Give a time to come.");
        }
        if (end.isAfter(now.plus(LONGEST))) {
            throw Refusal.invalid("suspendUntil", "out-of-range", "A suspension lasts a year at the most.");
        }
        // The store keeps milliseconds.
        return end.truncatedTo(ChronoUnit.MILLIS);
    }
}
