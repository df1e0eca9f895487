package dev.praxis.discussion.moderation;

import dev.praxis.discussion.moderation.ModerationFact.AppealDecided;
import dev.praxis.discussion.moderation.ModerationFact.ModerationAppealed;
import dev.praxis.discussion.moderation.ModerationFact.ModerationDecided;
import dev.praxis.discussion.moderation.ModerationFact.PostHeld;
import dev.praxis.discussion.moderation.ModerationFact.PostReported;
import dev.praxis.discussion.post.Post;
import dev.praxis.discussion.post.Submission;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All that moderators have to decide about one post or one held submission: what was reported, what was decided, and what
 * its author says to it.
 *
 * <p>Reports after a decision open the case for another round. A decision stands until then, except that who decided may
 * change it, and that anybody may decide for good about a post that is only hidden.
 */
@Document("moderation-cases")
@CompoundIndex(name = "queue", def = "{'communityId': 1, 'status': 1, 'since': 1, '_id': 1}")
@CompoundIndex(name = "queue-of-kind", def = "{'communityId': 1, 'kind': 1, 'status': 1, 'since': 1, '_id': 1}")
@CompoundIndex(name = "author", def = "{'authorId': 1, 'told': 1, 'since': -1, '_id': -1}")
@CompoundIndex(name = "reporters", def = "{'reports.memberId': 1, 'reportedAt': 1}")
public class ModerationCase extends Aggregate {

    private static final int MOST_DECISIONS = 100;

    private final CaseKind kind;
    private final String communityId;
    private final String forumId;
    private final String topicId;
    private final String postId;
    private final String authorId;
    private String body;
    private final Instant openedAt;
    private @Nullable Submission submission;
    private @Nullable String heldFor;
    private CaseStatus status = CaseStatus.OPEN;
    private Instant since;
    private int round = 1;
    private List<Report> reports = new ArrayList<>();
    private @Nullable Instant reportedAt;
    private List<Decision> decisions = new ArrayList<>();
    private boolean told;
    private boolean pending;

    ModerationCase(
            String id,
            CaseKind kind,
            String communityId,
            String forumId,
            String topicId,
            String postId,
            String authorId,
            String body,
            Instant openedAt) {
        super(id);
        this.kind = kind;
        this.communityId = communityId;
        this.forumId = forumId;
        this.topicId = topicId;
        this.postId = postId;
        this.authorId = authorId;
        this.body = body;
        this.openedAt = openedAt;
        this.since = openedAt;
    }

    /** The id of the case about a post. */
    public static String idOf(Post post) {
        return post.id() + ".case";
    }

    /** The id of the case about a held submission. */
    static String idOf(Submission submission) {
        return submission.postId() + ".held";
    }

    /** A case about a post that nobody reported yet. */
    public static ModerationCase about(Post post, String forumId, Instant now) {
        return new ModerationCase(
                idOf(post),
                CaseKind.REPORTED,
                post.communityId(),
                forumId,
                post.topicId(),
                post.id(),
                post.authorId(),
                post.body(),
                now);
    }

    /** Keeps a submission for moderators. */
    static ModerationCase held(Submission submission, String forumId, String reason, Act act) {
        ModerationCase held = new ModerationCase(
                idOf(submission),
                CaseKind.HELD,
                submission.communityId(),
                forumId,
                submission.topicId(),
                submission.postId(),
                submission.authorId(),
                submission.body(),
                act.time());
        held.submission = submission;
        held.heldFor = reason;
        held.told = true;
        held.record(
                new PostHeld(
                        held.communityId,
                        held.id(),
                        held.topicId,
                        held.postId,
                        held.authorId,
                        reason,
                        submission.topic() != null),
                act);
        return held;
    }

    /**
     * Takes a member's report of the post as it is now. A second one by the same member tells nothing new until moderators
     * have decided and the text has changed.
     *
     * @return whether it was news
     */
    public boolean report(Post post, ReportReason reason, @Nullable String note, Act act) {
        String member = Objects.requireNonNull(act.actor());
        Reports before = new Reports(reports);
        Optional<List<Report>> next = before.tell(member, post.edition())
                ? Optional.empty()
                : before.with(new Report(member, reason, note, act.time(), post.edition(), true));
        if (next.isEmpty()) {
            return false;
        }
        reports = next.get();
        reportedAt = act.time();
        body = post.body();
        if (status == CaseStatus.DECIDED) {
            reopen(act.time());
        }
        record(new PostReported(communityId, id(), topicId, postId, member, authorId, reason), act);
        return true;
    }

    /** The report of a member, open or not. */
    public Optional<Report> reportOf(String memberId) {
        return new Reports(reports).of(memberId);
    }

    private void reopen(Instant now) {
        status = CaseStatus.OPEN;
        since = now;
        round++;
    }

    /**
     * Decides the case.
     *
     * @return whether that is new; a repetition changes nothing
     * @throws Refusal where the member cannot decide it so
     */
    public boolean decide(Ruling ruling, Act act) {
        String decider = Objects.requireNonNull(act.actor());
        requireNotOwn(decider);
        Decision last = decision();
        if (status == CaseStatus.DECIDED && last != null && last.repeats(ruling, decider)) {
            return false;
        }
        if (status == CaseStatus.APPEALED) {
            throw Refusal.conflict("appeal-pending", "The author appealed; decide the appeal.");
        }
        if (status == CaseStatus.DECIDED && last != null) {
            last.requireChangeableBy(decider);
        }
        ruling.action().requireFits(kind);
        conclude(ruling, act);
        return true;
    }

    private void conclude(Ruling ruling, Act act) {
        int answered = new Reports(reports).open();
        reports.replaceAll(Report::closed);
        decisions.add(new Decision(round, ruling, act.actor(), act.time(), null));
        if (decisions.size() > MOST_DECISIONS) {
            decisions.removeFirst();
        }
        status = CaseStatus.DECIDED;
        since = act.time();
        told |= ruling.action().isAdverse();
        pending = true;
        record(
                new ModerationDecided(
                        communityId,
                        id(),
                        kind,
                        topicId,
                        postId,
                        authorId,
                        ruling.action(),
                        answered,
                        ruling.suspendUntil()),
                act);
    }

    /**
     * Takes the author's appeal against the decision that stands.
     *
     * @return whether that is new; a repetition changes nothing
     * @throws Refusal where the author cannot appeal, or not any more
     */
    public boolean appeal(String text, Act act) {
        Decision last = decision();
        if (last == null) {
            throw Decision.nothingToAppeal();
        }
        Decision appealed = last.appealed(text, act.time());
        if (appealed.equals(last)) {
            return false;
        }
        decisions.set(decisions.size() - 1, appealed);
        status = CaseStatus.APPEALED;
        since = act.time();
        record(new ModerationAppealed(communityId, id(), postId, authorId, last.action()), act);
        return true;
    }

    /**
     * Decides the appeal.
     *
     * @return whether that is new; a repetition changes nothing
     * @throws Refusal where there is none, or where another member has to decide it
     */
    public boolean decideAppeal(AppealOutcome outcome, String reason, Act act) {
        String decider = Objects.requireNonNull(act.actor());
        requireNotOwn(decider);
        Decision last = decision();
        if (last == null) {
            throw Decision.noAppeal();
        }
        Decision decided = last.appealDecided(outcome, decider, reason, act.time());
        if (decided.equals(last)) {
            return false;
        }
        decisions.set(decisions.size() - 1, decided);
        status = CaseStatus.DECIDED;
        since = act.time();
        if (new Reports(reports).open() > 0) {
            reopen(act.time());
        }
        pending |= outcome == AppealOutcome.OVERTURNED;
        record(new AppealDecided(communityId, id(), postId, authorId, last.action(), outcome), act);
        return true;
    }

    /** What has to follow from the decision that stands; empty where nothing was decided. */
    Optional<Consequence> consequence() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(Consequence.of(this));
    }

    /** Notes that what had to follow has happened. */
    void settled() {
        pending = false;
    }

    /** Forgets the words of a member who reported. */
    void forgetReporter(String memberId) {
        reports.replaceAll(report -> report.memberId().equals(memberId) ? report.withoutWords() : report);
    }

    /** Forgets the author's words and what was said to the author; what waits for a decision waits no more. */
    void forgetAuthor(Act act) {
        body = "";
        if (submission != null) {
            submission = submission.withoutWords();
        }
        decisions.replaceAll(Decision::withoutWords);
        if (status == CaseStatus.APPEALED) {
            status = CaseStatus.DECIDED;
        }
        if (kind == CaseKind.HELD && status == CaseStatus.OPEN) {
            conclude(new Ruling(Action.REMOVE, null, null), act);
        }
    }

    private void requireNotOwn(String memberId) {
        if (memberId.equals(authorId)) {
            throw Refusal.forbidden("own-post", "Somebody else has to decide about your post.");
        }
    }

    public CaseKind kind() {
        return kind;
    }

    @Override
    public String communityId() {
        return communityId;
    }

    /** The forum of the topic when the case was opened. */
    public String forumId() {
        return forumId;
    }

    public String topicId() {
        return topicId;
    }

    /** The id of the post, or the one that it gets if it is approved. */
    public String postId() {
        return postId;
    }

    public String authorId() {
        return authorId;
    }

    /** The text as Markdown, as it was when it was reported last or sent in. */
    public String body() {
        return body;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** What was sent in, null for a post that was reported. */
    public @Nullable Submission submission() {
        return submission;
    }

    /** The code why it was held, null for a post that was reported. */
    public @Nullable String heldFor() {
        return heldFor;
    }

    public CaseStatus status() {
        return status;
    }

    /** Since when it has this status. */
    public Instant since() {
        return since;
    }

    public List<Report> reports() {
        return List.copyOf(reports);
    }

    /** When it was reported last. */
    @Nullable Instant reportedAt() {
        return reportedAt;
    }

    /** What was decided, the decision that stands last. */
    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** The decision that stands, null where there was none. */
    public @Nullable Decision decision() {
        return decisions.isEmpty() ? null : decisions.getLast();
    }

    /** Whether the author knows of this case. */
    boolean told() {
        return told;
    }

    /** Whether something that has to follow from it may not have happened yet. */
    boolean pending() {
        return pending;
    }
}
