package dev.praxis.discussion.post;

import dev.praxis.discussion.post.WordDiff.Part;
import dev.praxis.discussion.topic.TopicVisit;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Cursor;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Shows how the text of a post came to be what it is. */
@Service
class History {

    /** How many versions are shown at once, whatever is asked for: each may be long, and is compared with another. */
    private static final int MOST = 10;

    private final PostAccess access;
    private final Posts posts;
    private final Revisions revisions;

    History(PostAccess access, Posts posts, Revisions revisions) {
        this.access = access;
        this.posts = posts;
        this.revisions = revisions;
    }

    /**
     * A version of a text.
     *
     * @param version its number, from 1
     * @param body Markdown
     * @param diff what changed since the version before; all of the first version is added
     */
    record Version(int version, String body, Instant writtenAt, List<Part> diff) {}

    /** The versions of a post, the newest first, with the one that is shown now. */
    Page<Version> of(String postId, Paging paging, Caller caller) {
        PostRow post = posts.row(postId).orElseThrow(Posts::unknown);
        TopicVisit visit = access.visit(post, caller);
        if (post.status().isForgotten()) {
            return new Page<>(List.of(), null);
        }
        if (!post.isShownTo(visit.community())) {
            throw Refusal.forbidden("not-shown", "This post is not shown, and neither is its history.");
        }
        int limit = Math.min(paging.limit(), MOST);
        return page(newestFirst(post, before(paging), limit + 1), limit);
    }

    /** The versions below a number, the newest first. */
    private List<Revision> newestFirst(PostRow post, int below, int limit) {
        List<Revision> found = new ArrayList<>();
        if (post.edition() < below) {
            Instant edited = post.editedAt();
            found.add(new Revision(
                    post.id(),
                    post.id(),
                    post.edition(),
                    post.body(),
                    edited == null ? post.createdAt() : edited,
                    null));
        }
        found.addAll(revisions.below(post.id(), Math.min(below, post.edition()), limit - found.size()));
        return found;
    }

    /** Each version is compared with the one behind it; where the list ends there is none. */
    private static Page<Version> page(List<Revision> found, int limit) {
        List<Version> versions = IntStream.range(0, Math.min(found.size(), limit))
                .mapToObj(i -> version(
                        found.get(i), i + 1 < found.size() ? found.get(i + 1).body() : ""))
                .toList();
        String next = found.size() > limit
                ? new Cursor(List.of(Integer.toString(versions.getLast().version()))).encoded()
                : null;
        return new Page<>(versions, next);
    }

    private static Version version(Revision revision, String before) {
        return new Version(
                revision.version(), revision.body(), revision.writtenAt(), WordDiff.between(before, revision.body()));
    }

    private static int before(Paging paging) {
        Cursor after = paging.after();
        if (after == null) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(after.keys().getFirst());
        } catch (NumberFormatException foreign) {
            throw Refusal.invalid("cursor", "unknown-cursor", "Use the cursor that the page before gave as \"next\".");
        }
    }
}
