package dev.praxis.discussion.review;

import dev.praxis.discussion.moderation.AppealOutcome;
import dev.praxis.platform.text.Prose;
import jakarta.validation.constraints.NotNull;

/** What another moderator decides about an appeal, and why, for the author. */
record AppealDecision(
        @NotNull AppealOutcome decision,
        @NotNull @Prose(max = NewDecisions.REASON) String reason) {}
