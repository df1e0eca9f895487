package dev.praxis.discussion.post;

import dev.praxis.discussion.topic.TopicKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member sends in to be posted: a reply, or a topic with its first post.
 *
 * @param authorId who sends it
 * @param topicId the topic that it replies to, or the id that the new topic gets
 * @param postId the id that the post gets, the same whenever this is repeated
 * @param body the post as Markdown
 * @param replyTo the id of the post that it answers
 * @param attachments the ids of its attachments
 * @param topic what the new topic is like, null for a reply
 */
public record Submission(
        String communityId,
        String authorId,
        String topicId,
        String postId,
        String body,
        @Nullable String replyTo,
        List<String> attachments,
        @Nullable Heading topic) {

    /** What a new topic is like, beside its first post. */
    public record Heading(String forumId, TopicKind kind, String title, List<String> tags) {}

    /** The same without anything that the member said. */
    public Submission withoutWords() {
        return new Submission(
                communityId,
                authorId,
                topicId,
                postId,
                "",
                null,
                List.of(),
                topic == null ? null : new Heading(topic.forumId(), topic.kind(), "", List.of()));
    }
}
