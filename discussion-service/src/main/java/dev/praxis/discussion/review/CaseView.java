package dev.praxis.discussion.review;

import dev.praxis.discussion.member.Author;
import dev.praxis.discussion.moderation.Action;
import dev.praxis.discussion.moderation.AppealOutcome;
import dev.praxis.discussion.moderation.CaseKind;
import dev.praxis.discussion.moderation.CaseStatus;
import dev.praxis.discussion.moderation.ReportReason;
import dev.praxis.discussion.post.PostStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as moderators see it.
 *
 * @param since since when it has its status
 * @param topicTitle null where the topic is gone
 * @param postStatus where the post stands now, null where it is not posted
 * @param body the text as it was when it was reported last or sent in, as Markdown
 * @param html the same as safe HTML
 * @param heldFor the code why a submission was held
 * @param decision the decision that stands, or the one before the case was opened again
 */
record CaseView(
        String id,
        CaseKind kind,
        CaseStatus status,
        Instant since,
        Instant openedAt,
        String topicId,
        @Nullable String topicTitle,
        String postId,
        @Nullable PostStatus postStatus,
        Suspect author,
        String body,
        String html,
        @Nullable String heldFor,
        List<ReportLine> reports,
        @Nullable DecisionLine decision) {

    /**
     * Who wrote it, and what was imposed on that member in this community.
     *
     * @param suspendedUntil when the last suspension ends or has ended
     */
    record Suspect(
            String id,
            @Nullable String name,
            int warnings,
            @Nullable Instant suspendedUntil) {}

    /** What a member reported. */
    record ReportLine(
            Author member, ReportReason reason, @Nullable String note, Instant reportedAt, boolean open) {}

    /**
     * A decision.
     *
     * @param by null where the platform closed the case
     */
    record DecisionLine(
            Action action,
            @Nullable Author by,
            Instant at,
            @Nullable String reason,
            @Nullable Instant suspendUntil,
            @Nullable AppealLine appeal) {}

    /** An appeal; the last four are null as long as it is not decided. */
    record AppealLine(
            String text,
            Instant at,
            @Nullable AppealOutcome decision,
            @Nullable Author by,
            @Nullable String reason,
            @Nullable Instant decidedAt) {}
}
