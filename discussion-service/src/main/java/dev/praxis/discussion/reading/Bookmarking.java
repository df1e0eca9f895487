package dev.praxis.discussion.reading;

import dev.praxis.discussion.member.Author;
import dev.praxis.discussion.post.PostRow;
import dev.praxis.discussion.post.Posts;
import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.discussion.topic.TopicPulse;
import dev.praxis.discussion.topic.TopicPulses;
import dev.praxis.discussion.topic.TopicVisit;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.access.MemberNames;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.text.Markdown;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What members do with bookmarks. */
@Service
class Bookmarking {

    private final Bookmarks bookmarks;
    private final Posts posts;
    private final TopicPulses topics;
    private final TopicAccess access;
    private final Reach reach;
    private final MemberNames names;
    private final Excerpts excerpts;
    private final Clock clock;

    Bookmarking(
            Bookmarks bookmarks,
            Posts posts,
            TopicPulses topics,
            TopicAccess access,
            Reach reach,
            MemberNames names,
            Markdown markdown,
            Clock clock) {
        this.bookmarks = bookmarks;
        this.posts = posts;
        this.topics = topics;
        this.access = access;
        this.reach = reach;
        this.names = names;
        this.excerpts = new Excerpts(markdown);
        this.clock = clock;
    }

    /** Marks a post that the caller may read, or changes the note on it. */
    void mark(String postId, @Nullable String note, Caller caller) {
        PostRow post = readable(postId, caller);
        String id = Bookmark.idOf(caller.memberId(), postId);
        if (bookmarks.note(id, note)) {
            return;
        }
        if (bookmarks.count(caller.memberId()) >= Bookmarks.MOST) {
            throw Refusal.conflict(
                    "too-many-bookmarks", "You have " + Bookmarks.MOST + " bookmarks, which is all there can be.");
        }
        bookmarks.keep(new Bookmark(id, caller.memberId(), postId, post.topicId(), note, clock.instant()));
    }

    /** Takes a mark away, even from a post that the caller may not read any more. */
    void unmark(String postId, Caller caller) {
        bookmarks.remove(Bookmark.idOf(caller.memberId(), postId));
    }

    private PostRow readable(String postId, Caller caller) {
        PostRow post = posts.row(postId).orElseThrow(Posts::unknown);
        TopicVisit visit;
        try {
            visit = access.visit(post.topicId(), caller);
        } catch (Refusal refusal) {
            throw refusal.reason() == Refusal.Reason.NOT_FOUND ? Posts.unknown() : refusal;
        }
        if (!post.isShownTo(visit.community())) {
            throw Refusal.conflict("post-removed", "This post is not shown any more.");
        }
        return post;
    }

    /** A page of the caller's bookmarks, the newest first. */
    Page<BookmarkView> page(Paging paging, Caller caller) {
        Page<Bookmark> page = Page.of(
                bookmarks.of(caller.memberId(), paging.after(), paging.limit() + 1), paging, Bookmarks::positionOf);
        Map<String, PostRow> marked = posts
                .rows(page.items().stream().map(Bookmark::postId).toList())
                .stream()
                .collect(Collectors.toMap(PostRow::id, Function.identity()));
        Map<String, TopicPulse> found =
                topics
                        .of(marked.values().stream()
                                .map(PostRow::topicId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(TopicPulse::id, Function.identity()));
        Map<String, CommunityVisit> visits = reach.visits(found.values(), caller);
        Map<String, String> authors =
                names.of(marked.values().stream().map(PostRow::authorId).collect(Collectors.toSet()));
        return page.map(bookmark -> {
            PostRow post = marked.get(bookmark.postId());
            CommunityVisit visit = post == null ? null : visits.get(post.topicId());
            TopicPulse topic = post == null ? null : found.get(post.topicId());
            if (post == null || visit == null || topic == null || !post.isShownTo(visit)) {
                return BookmarkView.bare(bookmark);
            }
            return new BookmarkView(
                    post.id(),
                    new BookmarkView.Topic(topic.id(), topic.title(), topic.communityId()),
                    post.number(),
                    Author.of(post.authorId(), authors),
                    excerpts.of(post.body()),
                    bookmark.note(),
                    bookmark.at());
        });
    }
}
