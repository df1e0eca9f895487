package dev.praxis.discussion.post;

import dev.praxis.discussion.member.Author;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post as a reader sees it.
 *
 * @param body the text as Markdown, null where the reader may not see it
 * @param html the text as safe HTML, null where the reader may not see it
 * @param version the number that its entity tag carries
 * @param reactions how many members reacted, by emoji
 * @param reacted the emoji with which the reader reacted
 * @param replyTo the id of the post that it answers
 * @param movedTo where the post is now that had this number
 */
record PostView(
        String id,
        String topicId,
        int number,
        Author author,
        @Nullable String body,
        @Nullable String html,
        Instant createdAt,
        @Nullable Instant editedAt,
        int version,
        Map<String, Integer> reactions,
        List<String> reacted,
        @Nullable String replyTo,
        List<AttachmentView> attachments,
        PostStatus status,
        @Nullable Place movedTo) {

    /** Where a post is. */
    record Place(String topic, int number, String post) {}
}
