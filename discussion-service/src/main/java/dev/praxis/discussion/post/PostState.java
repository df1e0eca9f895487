package dev.praxis.discussion.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as other services know it; without text where it is not shown.
 *
 * @param memberId who wrote it
 * @param body the text as Markdown
 * @param version the number of the version of the text
 * @param reactions how many reactions it has
 */
public record PostState(
        String id,
        String communityId,
        String topicId,
        int number,
        String memberId,
        @Nullable String body,
        Instant createdAt,
        @Nullable Instant editedAt,
        int version,
        @Nullable String replyTo,
        List<String> mentions,
        PostStatus status,
        int reactions) {

    static PostState of(Post post) {
        boolean shown = post.status() == PostStatus.VISIBLE;
        return new PostState(
                post.id(),
                post.communityId(),
                post.topicId(),
                post.number(),
                post.authorId(),
                shown ? post.body() : null,
                post.createdAt(),
                post.editedAt(),
                post.edition(),
                post.replyTo(),
                shown ? post.mentions() : List.of(),
                post.status(),
                post.reactions().stream()
                        .mapToInt(reaction -> reaction.by().size())
                        .sum());
    }
}
