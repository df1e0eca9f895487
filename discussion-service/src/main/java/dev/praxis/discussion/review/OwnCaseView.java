package dev.praxis.discussion.review;

import dev.praxis.discussion.moderation.Action;
import dev.praxis.discussion.moderation.Appeal;
import dev.praxis.discussion.moderation.AppealOutcome;
import dev.praxis.discussion.moderation.CaseKind;
import dev.praxis.discussion.moderation.CaseStatus;
import dev.praxis.discussion.moderation.Decision;
import dev.praxis.discussion.moderation.ModerationCase;
import dev.praxis.discussion.post.Submission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as its author sees it: without who reported, and without who decided.
 *
 * @param status open as long as a held submission waits; that a post was reported is not told
 * @param topicTitle the title of a topic that was held
 * @param heldFor the code why a submission was held
 * @param appealableUntil until when an appeal is possible, null where it is not
 */
record OwnCaseView(
        String id,
        CaseKind kind,
        CaseStatus status,
        Instant since,
        String communityId,
        String topicId,
        @Nullable String topicTitle,
        String postId,
        String body,
        @Nullable String heldFor,
        @Nullable DecisionLine decision,
        @Nullable Instant appealableUntil) {

    /** A decision without who decided. */
    record DecisionLine(
            Action action,
            Instant at,
            @Nullable String reason,
            @Nullable Instant suspendUntil,
            @Nullable AppealLine appeal) {}

    /** An appeal without who decided it. */
    record AppealLine(
            String text,
            Instant at,
            @Nullable AppealOutcome decision,
            @Nullable String reason,
            @Nullable Instant decidedAt) {}

    static OwnCaseView of(ModerationCase one, Instant now) {
        Submission submission = one.submission();
        Submission.Heading heading = submission == null ? null : submission.topic();
        boolean reportedAgain = one.kind() == CaseKind.REPORTED && one.status() == CaseStatus.OPEN;
        Decision decision = one.decision();
        Instant until = decision == null ? null : decision.appealableUntil();
        return new OwnCaseView(
                one.id(),
                one.kind(),
                reportedAgain ? CaseStatus.DECIDED : one.status(),
                reportedAgain && decision != null ? decision.at() : one.since(),
                one.communityId(),
                one.topicId(),
                heading == null ? null : heading.title(),
                one.postId(),
                one.body(),
                one.heldFor(),
                decision == null ? null : line(decision),
                until == null || until.isBefore(now) ? null : until);
    }

    private static DecisionLine line(Decision decision) {
        Appeal appeal = decision.appeal();
        return new DecisionLine(
                decision.action(),
                decision.at(),
                decision.ruling().reason(),
                decision.ruling().suspendUntil(),
                appeal == null
                        ? null
                        : new AppealLine(
                                appeal.text(), appeal.at(), appeal.outcome(), appeal.reason(), appeal.decidedAt()));
    }
}
