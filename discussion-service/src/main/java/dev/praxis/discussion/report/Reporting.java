package dev.praxis.discussion.report;

import dev.praxis.discussion.moderation.Cases;
import dev.praxis.discussion.moderation.ModerationCase;
import dev.praxis.discussion.moderation.ModerationProperties;
import dev.praxis.discussion.moderation.Report;
import dev.praxis.discussion.post.Post;
import dev.praxis.discussion.post.PostStatus;
import dev.praxis.discussion.post.Posts;
import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.discussion.topic.TopicVisit;
import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Takes members' reports of posts. */
@Service
class Reporting {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Posts posts;
    private final Cases cases;
    private final TopicAccess access;
    private final int perHour;
    private final WriteConflicts conflicts;
    private final Clock clock;

    Reporting(
            Posts posts,
            Cases cases,
            TopicAccess access,
            ModerationProperties properties,
            PraxisProperties praxis,
            WriteConflicts conflicts,
            Clock clock) {
        this.posts = posts;
        this.cases = cases;
        this.access = access;
        this.perHour = praxis.limits() ? properties.reportsPerHour() : Integer.MAX_VALUE;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** A report, and whether it was news to moderators. */
    record Received(ReportView report, boolean news) {}

    Received report(String postId, NewReport wanted, Caller caller) {
        Post post = posts.get(postId);
        TopicVisit visit = visit(post, caller);
        access.requireWriter(visit.community());
        if (post.authorId().equals(caller.memberId())) {
            throw Refusal.forbidden("own-post", "You cannot report your own post; you can take it back.");
        }
        if (post.status() != PostStatus.VISIBLE) {
            throw Refusal.conflict("post-removed", "This post is not shown any more.");
        }
        Instant now = clock.instant();
        requireLeisure(caller.memberId(), now);
        return conflicts.retried(() -> {
            ModerationCase one = cases.find(ModerationCase.idOf(post))
                    .orElseGet(() -> ModerationCase.about(post, visit.topic().forumId(), now));
            boolean news = one.report(post, wanted.reason(), wanted.note(), caller.actAt(now));
            if (news) {
                cases.save(one);
            }
            Report kept = one.reportOf(caller.memberId())
                    .orElseGet(() ->
                            new Report(caller.memberId(), wanted.reason(), wanted.note(), now, post.edition(), true));
            return new Received(ReportView.of(postId, kept), news);
        });
    }

    private TopicVisit visit(Post post, Caller caller) {
        try {
            return access.visit(post.topicId(), caller);
        } catch (Refusal refusal) {
            throw refusal.reason() == Refusal.Reason.NOT_FOUND ? Posts.unknown() : refusal;
        }
    }

    private void requireLeisure(String memberId, Instant now) {
        if (perHour < Integer.MAX_VALUE && cases.reportedBy(memberId, now.minus(HOUR), perHour) >= perHour) {
            throw Refusal.tooMany(
                    "too-many-reports", "You can report " + perHour + " posts an hour.", HOUR.toSeconds());
        }
    }
}
