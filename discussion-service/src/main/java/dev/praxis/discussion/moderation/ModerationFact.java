package dev.praxis.discussion.moderation;

import dev.praxis.platform.fact.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to a case for moderators. */
public sealed interface ModerationFact extends Fact {

    /**
     * A member reported a post.
     *
     * @param memberId who reported it
     * @param authorId who wrote it
     */
    record PostReported(
            String communityId,
            String caseId,
            String topicId,
            String postId,
            String memberId,
            String authorId,
            ReportReason reason)
            implements ModerationFact {}

    /**
     * What a member sent in is kept for moderators.
     *
     * @param topicId the topic that it replies to, or the id that the new topic gets
     * @param postId the id that the post gets if it is approved
     * @param memberId who sent it
     * @param reason a code, such as {@code newcomer-link}
     * @param startsTopic whether it is a topic, and no reply
     */
    record PostHeld(
            String communityId,
            String caseId,
            String topicId,
            String postId,
            String memberId,
            String reason,
            boolean startsTopic)
            implements ModerationFact {}

    /**
     * A case was decided; what follows from it for post and author is told by facts of their own.
     *
     * @param memberId the author
     * @param reports how many reports were answered by it
     * @param suspendUntil until when the author is suspended, where the action is to suspend
     */
    record ModerationDecided(
            String communityId,
            String caseId,
            CaseKind kind,
            String topicId,
            String postId,
            String memberId,
            Action action,
            int reports,
            @Nullable Instant suspendUntil)
            implements ModerationFact {}

    /**
     * An author appealed against a decision.
     *
     * @param memberId the author
     * @param action the action that the appeal is about
     */
    record ModerationAppealed(String communityId, String caseId, String postId, String memberId, Action action)
            implements ModerationFact {}

    /**
     * An appeal was decided, by another moderator than the one before.
     *
     * @param memberId the author
     * @param action the action that the appeal is about
     */
    record AppealDecided(
            String communityId, String caseId, String postId, String memberId, Action action, AppealOutcome decision)
            implements ModerationFact {}
}
