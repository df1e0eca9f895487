package dev.praxis.discussion.post;

import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** What a member said in a topic, with the reactions to it. Its number in the topic never changes there; moderators may move it to another. */
@Document("posts")
@CompoundIndex(name = "number", def = "{'topicId': 1, 'number': 1}", unique = true)
@CompoundIndex(name = "changed", def = "{'topicId': 1, 'changedAt': 1}")
@CompoundIndex(name = "author", def = "{'authorId': 1, 'createdAt': -1}")
@CompoundIndex(name = "mentions", def = "{'mentions': 1, 'topicId': 1, 'number': 1}")
@CompoundIndex(name = "named", def = "{'named': 1}", sparse = true)
@CompoundIndex(name = "reacted", def = "{'reactions.by': 1}", sparse = true)
public class Post extends Aggregate {

    private String topicId;
    private final String communityId;
    private int number;
    private final String authorId;
    private String body;
    private String html;
    private @Nullable Long fingerprint;
    private List<String> mentions;
    private @Nullable List<String> named;
    private List<String> attachments;
    private final @Nullable String replyTo;
    private final Instant createdAt;
    private @Nullable Instant editedAt;
    private Instant changedAt;
    private int edition = 1;
    private PostStatus status = PostStatus.VISIBLE;
    private List<Reaction> reactions = new ArrayList<>();
    private @Nullable String movedPost;

    Post(
            String id,
            String topicId,
            String communityId,
            int number,
            String authorId,
            String body,
            String html,
            List<String> mentions,
            List<String> attachments,
            @Nullable String replyTo,
            Instant createdAt) {
        super(id);
        this.topicId = topicId;
        this.communityId = communityId;
        this.number = number;
        this.authorId = authorId;
        this.body = body;
        this.html = html;
        this.mentions = List.copyOf(mentions);
        this.attachments = List.copyOf(attachments);
        this.replyTo = replyTo;
        this.createdAt = createdAt;
        this.changedAt = createdAt;
    }

    /** Says something in a topic, under a number that nothing else there has. */
    static Post create(Draft draft, int number, Act act) {
        String author = Objects.requireNonNull(act.actor());
        Post post = new Post(
                draft.id(),
                draft.topicId(),
                draft.communityId(),
                number,
                author,
                draft.text().body(),
                draft.text().html(),
                draft.text().mentions(),
                draft.attachments(),
                draft.replyTo(),
                act.time());
        post.fingerprint = Fingerprint.of(post.body);
        post.named = Naming.in(post.body);
        post.record(
                new PostFact.PostCreated(
                        draft.communityId(),
                        draft.topicId(),
                        draft.id(),
                        number,
                        author,
                        draft.replyTo(),
                        post.mentions,
                        post.body.length(),
                        post.attachments.size()),
                act);
        return post;
    }

    /** What stays in a topic at the number of a post that was moved away; it is no post and tells nothing. */
    static Post stub(String id, String topicId, int number, Post moved, Act act) {
        Post stub = new Post(
                id,
                topicId,
                moved.communityId,
                number,
                moved.authorId,
                "",
                "",
                List.of(),
                List.of(),
                null,
                moved.createdAt);
        stub.status = PostStatus.MOVED;
        stub.movedPost = moved.id();
        stub.changedAt = act.time();
        return stub;
    }

    /** Goes to a number of another topic that nothing else there has. */
    void moveTo(String toTopicId, int toNumber, Act act) {
        PostFact moved = new PostFact.PostMoved(communityId, id(), authorId, topicId, number, toTopicId, toNumber);
        topicId = toTopicId;
        number = toNumber;
        changed(moved, act);
    }

    /** Whether it says this already, so that saying it again makes no new version. */
    boolean says(Text text, List<String> withAttachments) {
        return text.body().equals(body) && withAttachments.equals(attachments);
    }

    /** Says it in other words, or with other attachments. */
    void edit(Text next, List<String> nextAttachments, Act act) {
        requireVisible();
        if (says(next, nextAttachments)) {
            return;
        }
        List<String> fresh = next.mentions().stream()
                .filter(member -> !mentions.contains(member))
                .toList();
        body = next.body();
        html = next.html();
        fingerprint = Fingerprint.of(body);
        mentions = List.copyOf(next.mentions());
        named = Naming.in(body);
        attachments = List.copyOf(nextAttachments);
        editedAt = act.time();
        edition++;
        changed(new PostFact.PostEdited(communityId, topicId, id(), number, edition, fresh), act);
    }

    /** Takes the post out of sight: by its author, whose words are forgotten then, or by moderators. */
    public void remove(PostStatus how, Act act) {
        if (status == how || status.isForgotten() || status == PostStatus.MOVED) {
            return;
        }
        status = how;
        if (how == PostStatus.WITHDRAWN) {
            blank();
        }
        changed(new PostFact.PostRemoved(communityId, topicId, id(), number, authorId, how), act);
    }

    /** Brings the post back that moderators had hidden or removed. */
    public void restore(Act act) {
        if (status != PostStatus.HIDDEN && status != PostStatus.REMOVED) {
            return;
        }
        status = PostStatus.VISIBLE;
        changed(new PostFact.PostRestored(communityId, topicId, id(), number, authorId), act);
    }

    /** Adds a member's reaction; one of each kind counts. */
    void react(String memberId, String emoji, Act act) {
        requireVisible();
        Reactions before = new Reactions(reactions);
        if (before.has(memberId, emoji)) {
            return;
        }
        reactions = before.with(memberId, emoji);
        changed(new PostFact.ReactionAdded(communityId, topicId, id(), memberId, authorId, emoji), act);
    }

    /** Takes a member's reaction back, if there is one. */
    void unreact(String memberId, String emoji, Act act) {
        Reactions before = new Reactions(reactions);
        if (!before.has(memberId, emoji)) {
            return;
        }
        reactions = before.without(memberId, emoji);
        changed(new PostFact.ReactionRemoved(communityId, topicId, id(), memberId, authorId, emoji), act);
    }

    /** Takes back all reactions of a member who is gone. */
    void forgetReactions(String memberId, Act act) {
        List<String> kinds = reactions.stream().map(Reaction::emoji).toList();
        kinds.forEach(emoji -> unreact(memberId, emoji, act));
    }

    /**
     * Says the same without the name of a member who is gone; that is no new version.
     *
     * @param withoutName the text as Markdown
     * @param htmlWithoutName the same as safe HTML
     */
    void forgetName(String memberId, String withoutName, String htmlWithoutName, Act act) {
        named = Naming.without(memberId, named);
        mentions = mentions.stream().filter(member -> !member.equals(memberId)).toList();
        if (!withoutName.equals(body)) {
            body = withoutName;
            html = htmlWithoutName;
            changed(new PostFact.MentionErased(communityId, topicId, id(), number, memberId), act);
        }
    }

    /** Forgets what was said here, with its author. */
    void erase(Act act) {
        if (status.isForgotten()) {
            return;
        }
        status = PostStatus.ERASED;
        blank();
        changed(new PostFact.PostErased(communityId, topicId, id(), number, authorId), act);
    }

    private void blank() {
        body = "";
        html = "";
        fingerprint = null;
        mentions = List.of();
        named = null;
        attachments = List.of();
        reactions = new ArrayList<>();
    }

    private void changed(PostFact fact, Act act) {
        changedAt = act.time();
        record(fact, act);
    }

    private void requireVisible() {
        if (status != PostStatus.VISIBLE) {
            throw Refusal.conflict("post-removed", "This post is not shown any more.");
        }
    }

    /** Whether anybody but its author reacted to it. */
    public boolean isAppreciated() {
        return new Reactions(reactions).areByOthersThan(authorId);
    }

    @Override
    public String communityId() {
        return communityId;
    }

    public String topicId() {
        return topicId;
    }

    public int number() {
        return number;
    }

    public String authorId() {
        return authorId;
    }

    /** The text as Markdown. */
    public String body() {
        return body;
    }

    /** The text as safe HTML. */
    public String html() {
        return html;
    }

    /** What tells whether another post says the same; null where nothing is said any more. */
    @Nullable Long fingerprint() {
        return fingerprint;
    }

    public List<String> mentions() {
        return mentions;
    }

    public List<String> attachments() {
        return attachments;
    }

    public @Nullable String replyTo() {
        return replyTo;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }

    /** When anything about it changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** The number of the version of the text, from 1; reactions do not count it up. */
    public int edition() {
        return edition;
    }

    public PostStatus status() {
        return status;
    }

    /** The post whose number this holds, null for a post that is one. */
    @Nullable String movedPost() {
        return movedPost;
    }

    List<Reaction> reactions() {
        return List.copyOf(reactions);
    }
}
