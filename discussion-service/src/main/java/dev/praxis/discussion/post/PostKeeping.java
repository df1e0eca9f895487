package dev.praxis.discussion.post;

import dev.praxis.discussion.post.Speaking.Spoken;
import dev.praxis.discussion.topic.TopicVisit;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.web.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people do with posts that are there. */
@Service
class PostKeeping {

    private final Posts posts;
    private final Revisions revisions;
    private final PostAccess access;
    private final Texts texts;
    private final Screening screening;
    private final PostAttachments enclosures;
    private final WriteConflicts conflicts;
    private final Clock clock;
    private final Turns turns = new Turns();

    PostKeeping(
            Posts posts,
            Revisions revisions,
            PostAccess access,
            Texts texts,
            Screening screening,
            PostAttachments enclosures,
            WriteConflicts conflicts,
            Clock clock) {
        this.posts = posts;
        this.revisions = revisions;
        this.access = access;
        this.texts = texts;
        this.screening = screening;
        this.enclosures = enclosures;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * Changes the words of one's own post, and its attachments.
     *
     * @param attachments all that it has then, null where they stay
     */
    Spoken edit(String postId, String body, @Nullable List<String> attachments, IfMatch ifMatch, Caller caller) {
        TopicVisit visit = access.visit(postId, caller);
        CommunityVisit reader = visit.community().require(CommunityRole.MEMBER);
        String community = visit.topic().communityId();
        Text next = texts.of(body, community);
        List<String> named =
                attachments == null ? null : attachments.stream().distinct().toList();
        if (named != null) {
            enclosures.claim(postId, community, caller.memberId(), named);
        }
        try {
            return change(postId, reader, post -> {
                requireAuthor(post, caller);
                visit.topic().requireOpenFor(reader);
                ifMatch.require(post.edition());
                screening.screenEdit(post, next, reader);
                List<String> kept = Objects.requireNonNullElse(named, post.attachments());
                if (post.says(next, kept)) {
                    return;
                }
                if (post.edition() >= Revisions.MOST) {
                    throw Refusal.conflict(
                            "too-many-versions", "This post was changed so often that it stays as it is.");
                }
                revisions.keep(Revision.of(post));
                post.edit(next, kept, caller.actAt(clock.instant()));
            });
        } catch (RuntimeException refused) {
            enclosures.release(postId);
            throw refused;
        }
    }

    /** Takes one's own post back, or removes it as a moderator. */
    void withdraw(String postId, Caller caller) {
        CommunityVisit reader = access.visit(postId, caller).community().require(CommunityRole.MEMBER);
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
        CommunityVisit reader = access.asWriter(postId, caller);
        String one = Emoji.of(emoji);
        return change(postId, reader, post -> post.react(caller.memberId(), one, caller.actAt(clock.instant())));
    }

    /** Takes a reaction back. */
    Spoken unreact(String postId, String emoji, Caller caller) {
        CommunityVisit reader = access.visit(postId, caller).community().require(CommunityRole.MEMBER);
        String one = Emoji.of(emoji);
        return change(postId, reader, post -> post.unreact(caller.memberId(), one, caller.actAt(clock.instant())));
    }

    private Spoken change(String postId, CommunityVisit reader, Consumer<Post> change) {
        return turns.inTurn(
                postId,
                () -> conflicts.retried(() -> {
                    Post post = posts.get(postId);
                    long before = post.sequence();
                    change.accept(post);
                    return new Spoken(post.sequence() == before ? post : posts.save(post), reader);
                }));
    }

    private static void requireAuthor(Post post, Caller caller) {
        if (!post.authorId().equals(caller.memberId())) {
            throw Refusal.forbidden("author-only", "Only its author may change a post.");
        }
    }
}
