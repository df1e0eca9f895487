package dev.praxis.discussion.post;

import dev.praxis.discussion.post.Speaking.Spoken;
import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.discussion.topic.TopicVisit;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.web.IfMatch;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What people do with posts that are there. */
@Service
class PostKeeping {

    private final Posts posts;
    private final Revisions revisions;
    private final TopicAccess access;
    private final Texts texts;
    private final Screening screening;
    private final WriteConflicts conflicts;
    private final Clock clock;

    PostKeeping(
            Posts posts,
            Revisions revisions,
            TopicAccess access,
            Texts texts,
            Screening screening,
            WriteConflicts conflicts,
            Clock clock) {
        this.posts = posts;
        this.revisions = revisions;
        this.access = access;
        this.texts = texts;
        this.screening = screening;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** A caller's visit to the topic of a post. */
    TopicVisit visit(String postId, Caller caller) {
        String topicId = posts.row(postId).map(PostRow::topicId).orElseThrow(Posts::unknown);
        try {
            return access.visit(topicId, caller);
        } catch (Refusal refusal) {
            throw refusal.reason() == Refusal.Reason.NOT_FOUND ? Posts.unknown() : refusal;
        }
    }

    /** Changes the words of one's own post. */
    Spoken edit(String postId, String body, IfMatch ifMatch, Caller caller) {
        TopicVisit visit = visit(postId, caller);
        CommunityVisit reader = visit.community().require(CommunityRole.MEMBER);
        Text next = texts.of(body, visit.topic().communityId());
        return change(postId, reader, post -> {
            requireAuthor(post, caller);
            visit.topic().requireOpenFor(reader);
            ifMatch.require(post.edition());
            screening.screenEdit(post, next, reader);
            if (post.edition() >= Revisions.MOST) {
                throw Refusal.conflict("too-many-versions", "This post was changed so often that it stays as it is.");
            }
            if (!post.body().equals(next.body())) {
                revisions.keep(Revision.of(post));
            }
            post.edit(next, caller.actAt(clock.instant()));
        });
    }

    /** Takes one's own post back, or removes it as a moderator. */
    void withdraw(String postId, Caller caller) {
        CommunityVisit reader = visit(postId, caller).community().require(CommunityRole.MEMBER);
        Spoken gone = change(postId, reader, post -> {
            boolean own = post.authorId().equals(caller.memberId());
            if (!own) {
                reader.require(CommunityRole.MODERATOR);
            }
            post.remove(own ? PostStatus.WITHDRAWN : PostStatus.REMOVED, caller.actAt(clock.instant()));
        });
        if (gone.post().status() == PostStatus.WITHDRAWN) {
            revisions.forget(postId);
        }
    }

    /** Reacts to a post. */
    Spoken react(String postId, String emoji, Caller caller) {
        CommunityVisit reader = access.requireWriter(visit(postId, caller).community());
        String one = Emoji.of(emoji);
        return change(postId, reader, post -> post.react(caller.memberId(), one, caller.actAt(clock.instant())));
    }

    /** Takes a reaction back. */
    Spoken unreact(String postId, String emoji, Caller caller) {
        CommunityVisit reader = visit(postId, caller).community().require(CommunityRole.MEMBER);
        String one = Emoji.of(emoji);
        return change(postId, reader, post -> post.unreact(caller.memberId(), one, caller.actAt(clock.instant())));
    }

    private Spoken change(String postId, CommunityVisit reader, Consumer<Post> change) {
        return conflicts.retried(() -> {
            Post post = posts.get(postId);
            long before = post.sequence();
            change.accept(post);
            return new Spoken(post.sequence() == before ? post : posts.save(post), reader);
        });
    }

    private static void requireAuthor(Post post, Caller caller) {
        if (!post.authorId().equals(caller.memberId())) {
            throw Refusal.forbidden("author-only", "Only its author may change a post.");
        }
    }
}
