package dev.praxis.discussion.post;

import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is read: straight from the store, since the mapping of documents to aggregates costs more than all the rest
 * of a page of posts.
 */
public record PostRow(
        String id,
        String topicId,
        String communityId,
        int number,
        String authorId,
        String body,
        String html,
        List<String> attachments,
        @Nullable String replyTo,
        Instant createdAt,
        @Nullable Instant editedAt,
        int edition,
        PostStatus status,
        List<Reaction> reactions,
        @Nullable String movedPost) {

    static PostRow of(Document document) {
        Date edited = document.get("editedAt", Date.class);
        return new PostRow(
                document.getString("_id"),
                document.getString("topicId"),
                document.getString("communityId"),
                document.getInteger("number", 0),
                document.getString("authorId"),
                document.getString("body"),
                document.getString("html"),
                document.getList("attachments", String.class, List.of()),
                document.getString("replyTo"),
                document.get("createdAt", Date.class).toInstant(),
                edited == null ? null : edited.toInstant(),
                document.getInteger("edition", 1),
                PostStatus.valueOf(document.getString("status")),
                document.getList("reactions", Document.class, List.of()).stream()
                        .map(PostRow::reaction)
                        .toList(),
                document.getString("movedPost"));
    }

    static PostRow of(Post post) {
        return new PostRow(
                post.id(),
                post.topicId(),
                post.communityId(),
                post.number(),
                post.authorId(),
                post.body(),
                post.html(),
                post.attachments(),
                post.replyTo(),
                post.createdAt(),
                post.editedAt(),
                post.edition(),
                post.status(),
                post.reactions(),
                post.movedPost());
    }

    /** Whether a reader of its topic sees what it says. */
    public boolean isShownTo(CommunityVisit reader) {
        return switch (status) {
            case VISIBLE -> true;
            case HIDDEN, REMOVED -> reader.may(CommunityRole.MODERATOR) || authorId.equals(reader.memberId());
            case WITHDRAWN, MOVED, ERASED -> false;
        };
    }

    private static Reaction reaction(Document document) {
        return new Reaction(document.getString("emoji"), document.getList("by", String.class, List.of()));
    }
}
