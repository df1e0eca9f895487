package dev.praxis.discussion.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An author's objection to a decision.
 *
 * @param text the author's words
 * @param outcome what was decided of it, null as long as nothing is
 * @param by who decided it
 * @param reason why, in the words of who decided it
 */
public record Appeal(
        String text,
        Instant at,
        @Nullable AppealOutcome outcome,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    static Appeal of(String text, Instant at) {
        return new Appeal(text, at, null, null, null, null);
    }

    Appeal decided(AppealOutcome how, String decider, String why, Instant when) {
        return new Appeal(text, at, how, decider, why, when);
    }

    Appeal withoutWords() {
        return new Appeal("", at, outcome, by, null, decidedAt);
    }
}
