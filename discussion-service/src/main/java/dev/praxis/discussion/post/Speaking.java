package dev.praxis.discussion.post;

import dev.praxis.discussion.forum.Forum;
import dev.praxis.discussion.forum.Forums;
import dev.praxis.discussion.topic.Tags;
import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.discussion.topic.TopicKind;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.TopicVisit;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What members send in: new topics and replies. */
@Service
class Speaking {

    private final Forums forums;
    private final CommunityAccess communities;
    private final TopicAccess access;
    private final Posts posts;
    private final Posting posting;
    private final Texts texts;
    private final Screening screening;
    private final PostAttachments attachments;
    private final RepeatableIds ids;
    private final Clock clock;

    Speaking(
            Forums forums,
            CommunityAccess communities,
            TopicAccess access,
            Posts posts,
            Posting posting,
            Texts texts,
            Screening screening,
            PostAttachments attachments,
            RepeatableIds ids,
            Clock clock) {
        this.forums = forums;
        this.communities = communities;
        this.access = access;
        this.posts = posts;
        this.posting = posting;
        this.texts = texts;
        this.screening = screening;
        this.attachments = attachments;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a submission: a thing that is there now, or a notice that it waits for moderators. */
    sealed interface Outcome<T> {

        record Now<T>(T thing) implements Outcome<T> {}

        record Held<T>(HeldNotice notice) implements Outcome<T> {}
    }

    /** Starts a topic; with a key that is safe to repeat. */
    Outcome<TopicRow> start(String community, NewTopic wanted, @Nullable String key, Caller caller) {
        CommunityVisit visit = communities.visit(community, caller).require(CommunityRole.MEMBER);
        TopicKind kind = Objects.requireNonNullElse(wanted.kind(), TopicKind.DISCUSSION);
        Forum forum = forums.find(visit.communityId(), wanted.forum())
                .filter(found -> found.admits(visit))
                .orElseThrow(() -> Refusal.invalid("forum", "unknown-forum", "The community has no such forum."));
        forum.requireOpen();
        if (!visit.may(kind.starter())) {
            throw Refusal.forbidden("role-required", "Only leaders of this community may do this.");
        }
        String author = visit.memberId();
        Submission submission = new Submission(
                visit.communityId(),
                author,
                ids.id(key, "topic", author, visit.communityId()),
                ids.id(key, "post", author, visit.communityId()),
                wanted.body(),
                null,
                named(wanted.attachments()),
                new Submission.Heading(
                        forum.id(),
                        kind,
                        wanted.title(),
                        Tags.of(Objects.requireNonNullElse(wanted.tags(), List.of()))));
        Text text = texts.of(submission.body(), submission.communityId());
        Optional<HeldNotice> held = screen(submission, text, visit);
        if (held.isPresent()) {
            return new Outcome.Held<>(held.get());
        }
        posting.publish(submission, text, 0, caller.actAt(clock.instant()));
        return new Outcome.Now<>(posting.started(submission));
    }

    /** Replies in a topic; with a key that is safe to repeat. */
    Outcome<Spoken> reply(String topicId, NewPost wanted, @Nullable String key, Caller caller) {
        TopicVisit visit = access.asMember(topicId, caller);
        visit.topic().requireOpenFor(visit.community());
        String replyTo = wanted.replyTo();
        if (replyTo != null && !posts.has(topicId, replyTo)) {
            throw Refusal.invalid("replyTo", "unknown-post", "The topic has no such post.");
        }
        Submission submission = new Submission(
                visit.topic().communityId(),
                caller.memberId(),
                topicId,
                ids.id(key, "reply", caller.memberId(), topicId),
                wanted.body(),
                replyTo,
                named(wanted.attachments()),
                null);
        Text text = texts.of(submission.body(), submission.communityId());
        Optional<HeldNotice> held = screen(submission, text, visit.community());
        if (held.isPresent()) {
            return new Outcome.Held<>(held.get());
        }
        Post post = posting.publish(submission, text, visit.topic().lastNumber(), caller.actAt(clock.instant()));
        return new Outcome.Now<>(new Spoken(post, visit.community()));
    }

    private static List<String> named(@Nullable List<String> attachments) {
        return attachments == null ? List.of() : attachments.stream().distinct().toList();
    }

    /** Reserves the attachments, also for what is held: nobody looks at a submission whose parts are missing. */
    private Optional<HeldNotice> screen(Submission submission, Text text, CommunityVisit author) {
        attachments.claim(
                submission.postId(), submission.communityId(), submission.authorId(), submission.attachments());
        try {
            return screening.screen(submission, text, author);
        } catch (RuntimeException refused) {
            attachments.release(submission.postId());
            throw refused;
        }
    }

    /** A post, and who reads it. */
    record Spoken(Post post, CommunityVisit reader) {}
}
