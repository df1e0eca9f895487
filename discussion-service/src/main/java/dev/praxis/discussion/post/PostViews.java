package dev.praxis.discussion.post;

import dev.praxis.discussion.member.Author;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.access.MemberNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows posts to a reader, with the names of their authors and without what the reader may not see. */
@Component
class PostViews {

    private final MemberNames names;
    private final Posts posts;
    private final PostAttachments attachments;

    PostViews(MemberNames names, Posts posts, PostAttachments attachments) {
        this.names = names;
        this.posts = posts;
        this.attachments = attachments;
    }

    PostView of(PostRow post, CommunityVisit reader) {
        return of(List.of(post), reader).getFirst();
    }

    List<PostView> of(List<PostRow> rows, CommunityVisit reader) {
        Set<String> authors = rows.stream().map(PostRow::authorId).collect(Collectors.toSet());
        Map<String, String> known = names.of(authors);
        Map<String, PostView.Place> places = posts.places(
                rows.stream().map(PostRow::movedPost).filter(Objects::nonNull).toList());
        Map<String, AttachmentView> enclosed = attachmentsOf(rows);
        return rows.stream()
                .map(post -> view(post, reader, known, places, enclosed))
                .toList();
    }

    /** Most pages have none, and ask for none. */
    private Map<String, AttachmentView> attachmentsOf(List<PostRow> rows) {
        List<String> ids =
                rows.stream().flatMap(post -> post.attachments().stream()).toList();
        return ids.isEmpty() ? Map.of() : attachments.views(ids);
    }

    private static PostView view(
            PostRow post,
            CommunityVisit reader,
            Map<String, String> known,
            Map<String, PostView.Place> places,
            Map<String, AttachmentView> enclosed) {
        boolean shown = post.isShownTo(reader);
        Map<String, Integer> counts = new LinkedHashMap<>();
        post.reactions()
                .forEach(reaction -> counts.put(reaction.emoji(), reaction.by().size()));
        return new PostView(
                post.id(),
                post.topicId(),
                post.number(),
                Author.of(post.authorId(), known),
                shown ? post.body() : null,
                shown ? post.html() : null,
                post.createdAt(),
                post.editedAt(),
                post.edition(),
                shown ? counts : Map.of(),
                shown ? reactedBy(reader.memberId(), post) : List.of(),
                post.replyTo(),
                shown
                        ? post.attachments().stream()
                                .map(enclosed::get)
                                .filter(Objects::nonNull)
                                .toList()
                        : List.of(),
                post.status(),
                post.movedPost() == null ? null : places.get(post.movedPost()));
    }

    private static List<String> reactedBy(String memberId, PostRow post) {
        return post.reactions().stream()
                .filter(reaction -> reaction.by().contains(memberId))
                .map(Reaction::emoji)
                .toList();
    }
}
