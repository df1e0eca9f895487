package dev.praxis.discussion.post;

import dev.praxis.platform.fact.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a post. */
public sealed interface PostFact extends Fact {

    /**
     * A member posted in a topic.
     *
     * @param number the number in the topic, 1 for the post that starts it
     * @param memberId who wrote it
     * @param replyTo the post that it answers
     * @param mentions the members of the community whom it mentions
     * @param characters the length of its Markdown
     * @param attachments how many attachments it has
     */
    record PostCreated(
            String communityId,
            String topicId,
            String postId,
            int number,
            String memberId,
            @Nullable String replyTo,
            List<String> mentions,
            int characters,
            int attachments)
            implements PostFact {}

    /**
     * The author changed the text.
     *
     * @param version the number of the version that is shown now, from 2
     * @param mentions members who are mentioned now and were not before
     */
    record PostEdited(String communityId, String topicId, String postId, int number, int version, List<String> mentions)
            implements PostFact {}

    /**
     * A post is read no more; its number stays.
     *
     * @param how whether the author took it back or moderators hid or removed it
     */
    record PostRemoved(String communityId, String topicId, String postId, int number, String memberId, PostStatus how)
            implements PostFact {}

    /** A post is read again. */
    record PostRestored(String communityId, String topicId, String postId, int number, String memberId)
            implements PostFact {}

    /** A post went to another topic, or to another place, with its id and all that belongs to it. */
    record PostMoved(
            String communityId,
            String postId,
            String memberId,
            String fromTopicId,
            int fromNumber,
            String toTopicId,
            int toNumber)
            implements PostFact {}

    /**
     * A member reacted to a post.
     *
     * @param memberId who reacted
     * @param authorId who wrote the post
     */
    record ReactionAdded(
            String communityId, String topicId, String postId, String memberId, String authorId, String emoji)
            implements PostFact {}

    /** A member took a reaction back. */
    record ReactionRemoved(
            String communityId, String topicId, String postId, String memberId, String authorId, String emoji)
            implements PostFact {}

    /**
     * The name of a member who is gone was taken out of a post's text.
     *
     * @param memberId whose name it was
     */
    record MentionErased(String communityId, String topicId, String postId, int number, String memberId)
            implements PostFact {}

    /** A post was forgotten with its author, who is gone; its number stays. */
    record PostErased(String communityId, String topicId, String postId, int number, String memberId)
            implements PostFact {}
}
