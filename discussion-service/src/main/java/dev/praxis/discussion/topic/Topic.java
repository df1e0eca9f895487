package dev.praxis.discussion.topic;

import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import dev.praxis.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is talked about: a title, tags, a kind and where it stands. Its posts are documents of their own; of them it knows
 * the last one only.
 *
 * <p>New posts count the revision up, so that no change of the topic overwrites what they note here.
 */
@Document("topics")
@CompoundIndex(name = "latest", def = "{'communityId': 1, 'rank': -1, '_id': -1}")
@CompoundIndex(name = "forum-latest", def = "{'forumId': 1, 'rank': -1, '_id': -1}")
@CompoundIndex(name = "kind-latest", def = "{'communityId': 1, 'kind': 1, 'rank': -1, '_id': -1}")
@CompoundIndex(name = "standing-latest", def = "{'communityId': 1, 'kind': 1, 'status': 1, 'rank': -1, '_id': -1}")
@CompoundIndex(name = "tag-latest", def = "{'communityId': 1, 'tags': 1, 'rank': -1, '_id': -1}")
@CompoundIndex(name = "newest", def = "{'communityId': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "forum-newest", def = "{'forumId': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "kind-newest", def = "{'communityId': 1, 'kind': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "tag-newest", def = "{'communityId': 1, 'tags': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "standing", def = "{'communityId': 1, 'kind': 1, 'status': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "forum-standing", def = "{'forumId': 1, 'kind': 1, 'status': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "waiting", def = "{'waitingSince': 1}", sparse = true)
@CompoundIndex(name = "opening", def = "{'openingSince': 1}", sparse = true)
public class Topic extends Aggregate {

    /** How many earlier titles and arrangements it remembers. */
    private static final int REMEMBERED = 10;

    /** How many topics of a forum may be pinned. */
    static final int MOST_PINNED = 5;

    /** What a pinned topic's rank is above all others, in milliseconds. */
    static final long PINNED = Duration.ofDays(365_000).toMillis();

    private final String communityId;
    private String forumId;
    private final TopicKind kind;
    private String title;
    private List<String> tags;
    private final String authorId;
    private final Instant createdAt;
    private TopicStatus status;
    private @Nullable String outcome;
    private @Nullable Instant outcomeAt;
    private @Nullable String outcomeBy;
    private boolean locked;
    private boolean pinned;
    private @Nullable Answer answer;
    private int lastNumber;
    private Instant lastPostAt;
    private String lastAuthorId;
    private long rank;
    private int edition = 1;
    private @Nullable Opening opening;
    private @Nullable Instant openingSince;
    private @Nullable Instant waitingSince;
    private @Nullable String mergedInto;
    private @Nullable String arranging;
    private List<String> arranged = new ArrayList<>();
    private List<Retitling> retitlings = new ArrayList<>();

    Topic(
            String id,
            String communityId,
            String forumId,
            TopicKind kind,
            String title,
            List<String> tags,
            String authorId,
            Instant createdAt) {
        super(id);
        this.communityId = communityId;
        this.forumId = forumId;
        this.kind = kind;
        this.title = title;
        this.tags = List.copyOf(tags);
        this.authorId = authorId;
        this.createdAt = createdAt;
        this.status = kind.first();
        this.lastPostAt = createdAt;
        this.lastAuthorId = authorId;
        this.rank = createdAt.toEpochMilli();
    }

    /** Starts a topic, whose first post is still to be stored. */
    public static Topic start(
            String id,
            String communityId,
            String forumId,
            TopicKind kind,
            String title,
            List<String> tags,
            Opening opening,
            Act act) {
        return start(id, communityId, forumId, kind, title, tags, opening, act.time(), act);
    }

    /**
     * Starts a topic as one was started elsewhere, at a moment past.
     *
     * @param since since when the first post may be missing
     */
    public static Topic start(
            String id,
            String communityId,
            String forumId,
            TopicKind kind,
            String title,
            List<String> tags,
            Opening opening,
            Instant since,
            Act act) {
        String author = Objects.requireNonNull(act.actor());
        Topic topic = new Topic(id, communityId, forumId, kind, title, tags, author, act.time());
        topic.opening = opening;
        topic.openingSince = since;
        topic.waitingSince = kind == TopicKind.QUESTION ? act.time() : null;
        topic.record(new TopicFact.TopicStarted(communityId, forumId, id, author, kind, topic.tags), act);
        return topic;
    }

    /**
     * Brings a new topic to where it stood elsewhere.
     *
     * @param next where it stood, null for where it stands anyway
     * @param words what leaders said became of it
     * @throws Refusal where a topic of its kind cannot stand there
     */
    public void standAs(
            boolean isLocked,
            boolean isPinned,
            @Nullable TopicStatus next,
            @Nullable String words,
            CommunityVisit visit,
            Act act) {
        change(new TopicChange(null, null, isLocked, isPinned, next, words, null), visit, act);
    }

    /** Starts a topic from posts of another, which are still to be moved; who wrote the first one is its author. */
    public static Topic splitOff(String id, String communityId, Cutting cutting, Act act) {
        Topic topic = new Topic(
                id,
                communityId,
                cutting.forumId(),
                cutting.kind(),
                cutting.title(),
                cutting.tags(),
                cutting.authorId(),
                cutting.createdAt());
        topic.waitingSince = cutting.kind() == TopicKind.QUESTION ? act.time() : null;
        topic.record(
                new TopicFact.TopicStarted(
                        communityId, cutting.forumId(), id, cutting.authorId(), cutting.kind(), topic.tags),
                act);
        return topic;
    }

    /** Changes title and tags, and by whom may do so what is locked, pinned and decided. */
    void change(TopicChange change, CommunityVisit visit, Act act) {
        TopicRow.requireOwn(mergedInto);
        TopicSettings before = settings();
        TopicSettings next = before.with(change, kind, authorId, visit, act);
        adopt(next);
        List<String> changed = before.changedIn(next);
        if (!changed.isEmpty()) {
            edition++;
            record(new TopicFact.TopicChanged(communityId, id(), changed, status, tags, locked, pinned), act);
        }
        if (changed.contains("title")) {
            retitlings.add(new Retitling(sequence(), before.title(), title));
            retitlings = latest(retitlings);
        }
    }

    private TopicSettings settings() {
        return new TopicSettings(title, tags, locked, pinned, new Outcome(status, outcome, outcomeAt, outcomeBy));
    }

    private void adopt(TopicSettings next) {
        title = next.title();
        tags = next.tags();
        locked = next.locked();
        if (next.pinned() != pinned) {
            pin(next.pinned());
        }
        status = next.outcome().status();
        outcome = next.outcome().words();
        outcomeAt = next.outcome().at();
        outcomeBy = next.outcome().by();
    }

    private static <T> List<T> latest(List<T> all) {
        return new ArrayList<>(all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
    }

    /** Brings the topic to another forum of its community. */
    public void moveTo(String toForumId, Act act) {
        if (toForumId.equals(forumId)) {
            return;
        }
        String from = forumId;
        forumId = toForumId;
        edition++;
        record(new TopicFact.TopicMoved(communityId, id(), from, toForumId), act);
    }

    /**
     * Takes part in an arrangement of its posts, one at a time.
     *
     * @return false where that arrangement is finished already
     * @throws Refusal with status 409 where another is under way, or where it is no topic of its own any more
     */
    public boolean arrange(String arrangementId) {
        if (arranged.contains(arrangementId)) {
            return false;
        }
        TopicRow.requireOwn(mergedInto);
        requireNoOther(arrangementId);
        arranging = arrangementId;
        return true;
    }

    private void requireNoOther(String arrangementId) {
        if (arranging != null && !arranging.equals(arrangementId)) {
            throw Refusal.conflict(
                    "being-arranged", "Posts of this topic are being moved; try again when that is done.");
        }
    }

    /** Takes no part in an arrangement after all. */
    public void release(String arrangementId) {
        if (arrangementId.equals(arranging)) {
            arranging = null;
        }
    }

    /** Notes that an arrangement is finished. */
    public void arranged(String arrangementId) {
        release(arrangementId);
        arranged.add(arrangementId);
        arranged = latest(arranged);
    }

    /** Notes that posts are a topic of their own now; an answer among them answers this question no more. */
    public void split(String arrangementId, String newTopicId, Collection<String> postIds, Act act) {
        if (answer != null && postIds.contains(answer.postId())) {
            withdrawAnswer(act);
        }
        edition++;
        arranged(arrangementId);
        record(new TopicFact.TopicSplit(communityId, id(), newTopicId, postIds.size()), act);
    }

    /** Becomes a part of another topic, to which its posts go. */
    public void mergeInto(String arrangementId, String topicId, Act act) {
        if (topicId.equals(mergedInto)) {
            return;
        }
        TopicRow.requireOwn(mergedInto);
        requireNoOther(arrangementId);
        withdrawAnswer(act);
        pin(false);
        waitingSince = null;
        mergedInto = topicId;
        edition++;
        record(new TopicFact.TopicsMerged(communityId, id(), topicId), act);
    }

    /** Notes that posts of another topic were appended. */
    public void received(int number, Instant at, String by) {
        lastNumber = Math.max(lastNumber, number);
        if (at.isAfter(lastPostAt)) {
            lastPostAt = at;
            lastAuthorId = by;
            rank = pinned ? rank : at.toEpochMilli();
        }
    }

    /** Accepts a post as the answer to this question; another one that was accepted is replaced. */
    public void accept(String postId, int number, String answererId, Act act) {
        TopicRow.requireOwn(mergedInto);
        if (kind != TopicKind.QUESTION) {
            throw notAQuestion();
        }
        if (answer != null && answer.postId().equals(postId)) {
            return;
        }
        if (answer != null) {
            record(new TopicFact.AnswerWithdrawn(communityId, id(), answer.postId(), answer.authorId()), act);
        }
        answer = new Answer(postId, number, answererId, act.actor(), act.time());
        status = TopicStatus.ANSWERED;
        waitingSince = null;
        edition++;
        record(
                new TopicFact.AnswerAccepted(
                        communityId, id(), postId, number, answererId, authorId.equals(act.actor())),
                act);
    }

    /** The answer to who wants an accepted answer where nothing was asked. */
    public static Refusal notAQuestion() {
        return Refusal.conflict("not-a-question", "Only a question can have an accepted answer.");
    }

    /** Whether this is a question that was neither answered nor brought to experts. */
    public boolean waitsForReply() {
        return waitingSince != null;
    }

    /** Ends the waiting for a reply: tells of members who are likely to know, where there are any, once for a question. */
    public void suggestExperts(List<String> members, Act act) {
        if (waitingSince == null) {
            return;
        }
        waitingSince = null;
        if (!members.isEmpty()) {
            record(new TopicFact.ExpertsSuggested(communityId, id(), List.copyOf(members), tags), act);
        }
    }

    /** Takes the accepted answer back, if there is one. */
    public void withdrawAnswer(Act act) {
        if (answer == null) {
            return;
        }
        Answer before = answer;
        answer = null;
        status = kind.first();
        edition++;
        record(new TopicFact.AnswerWithdrawn(communityId, id(), before.postId(), before.authorId()), act);
    }

    private void pin(boolean next) {
        pinned = next;
        rank = lastPostAt.toEpochMilli() + (next ? PINNED : 0);
    }

    @Override
    public String communityId() {
        return communityId;
    }

    public String forumId() {
        return forumId;
    }

    public TopicKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public List<String> tags() {
        return tags;
    }

    public String authorId() {
        return authorId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public TopicStatus status() {
        return status;
    }

    /** What leaders said became of an idea or a listening round, as Markdown; null where nothing was said. */
    public @Nullable String outcome() {
        return outcome;
    }

    /** When leaders decided last where it stands; null where they have not. */
    public @Nullable Instant outcomeAt() {
        return outcomeAt;
    }

    /** Who decided last where it stands. */
    public @Nullable String outcomeBy() {
        return outcomeBy;
    }

    public boolean isLocked() {
        return locked;
    }

    public boolean isPinned() {
        return pinned;
    }

    public @Nullable Answer answer() {
        return answer;
    }

    /** The number of the last post, 0 as long as the first is not stored. */
    public int lastNumber() {
        return lastNumber;
    }

    public Instant lastPostAt() {
        return lastPostAt;
    }

    public String lastAuthorId() {
        return lastAuthorId;
    }

    /** The number of this version of what is said of the topic, from 1; posts do not count it up. */
    public int edition() {
        return edition;
    }

    /** The first post where it may not be stored yet. */
    public @Nullable Opening opening() {
        return opening;
    }

    /** Since when the first post may be missing. */
    @Nullable Instant openingSince() {
        return openingSince;
    }

    /** The place among the topics by their last post, in milliseconds; pinned ones are above all others. */
    long rank() {
        return rank;
    }

    /** How the title changed lately. */
    public List<Retitling> retitlings() {
        return List.copyOf(retitlings);
    }

    /** The topic that this one became a part of, null where it is one of its own. */
    public @Nullable String mergedInto() {
        return mergedInto;
    }
}
