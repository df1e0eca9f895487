package dev.praxis.discussion.topic;

import dev.praxis.platform.fact.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a topic as a whole. */
public sealed interface TopicFact extends Fact {

    /** A member started a topic; its first post follows. */
    record TopicStarted(
            String communityId, String forumId, String topicId, String memberId, TopicKind kind, List<String> tags)
            implements TopicFact {}

    /**
     * A topic was changed.
     *
     * @param changed the names of the fields that changed
     */
    record TopicChanged(
            String communityId,
            String topicId,
            List<String> changed,
            TopicStatus status,
            List<String> tags,
            boolean locked,
            boolean pinned)
            implements TopicFact {}

    /** A topic went to another forum of its community. */
    record TopicMoved(String communityId, String topicId, String fromForumId, String toForumId) implements TopicFact {}

    /**
     * Posts of a topic were made a topic of their own; a {@code PostMoved} tells of each.
     *
     * @param newTopicId the topic that they are now, of which {@code TopicStarted} tells
     * @param posts how many
     */
    record TopicSplit(String communityId, String topicId, String newTopicId, int posts) implements TopicFact {}

    /**
     * A topic became a part of another, which a {@code PostMoved} for each of its posts follows; it leads to the other from
     * now on.
     *
     * @param intoTopicId the topic that its posts are appended to
     */
    record TopicsMerged(String communityId, String topicId, String intoTopicId) implements TopicFact {}

    /**
     * The asker or a moderator accepted a post as the answer to a question.
     *
     * @param memberId who wrote the answer
     * @param byAsker whether the asker accepted it
     */
    record AnswerAccepted(
            String communityId, String topicId, String postId, int number, String memberId, boolean byAsker)
            implements TopicFact {}

    /**
     * A question has had neither an accepted answer nor a reply by another member for long; each question is brought to
     * experts once at the most.
     *
     * @param members who are likely to know, the likeliest first: five members of the community at most who may read it
     * @param tags the tags under which they answered before
     */
    record ExpertsSuggested(String communityId, String topicId, List<String> members, List<String> tags)
            implements TopicFact {}

    /** An accepted answer counts no more; the question is open again unless another follows. */
    record AnswerWithdrawn(
            String communityId,
            String topicId,
            String postId,
            @Nullable String memberId) implements TopicFact {}
}
