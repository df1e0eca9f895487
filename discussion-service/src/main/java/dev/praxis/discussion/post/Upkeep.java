package dev.praxis.discussion.post;

import dev.praxis.discussion.topic.Answer;
import dev.praxis.discussion.topic.Topic;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.consumer.ReceivedFact;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Completes what spans two documents where a crash came between: what topics note of their posts, the first posts of topics,
 * and answers and histories whose posts are gone.
 */
@Component
class Upkeep {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 100;

    private final Topics topics;
    private final Posting posting;
    private final Revisions revisions;
    private final Settled settled;
    private final WriteConflicts conflicts;
    private final Clock clock;

    Upkeep(
            Topics topics,
            Posting posting,
            Revisions revisions,
            Settled settled,
            WriteConflicts conflicts,
            Clock clock) {
        this.topics = topics;
        this.posting = posting;
        this.revisions = revisions;
        this.settled = settled;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** What is read of a created post. */
    record Created(String topicId, String postId, int number, String memberId) {}

    /** What is read of a removed or erased post. */
    record Removed(String topicId, String postId, @Nullable PostStatus how) {}

    /** Tells the topic of a post, unless this instance did when it stored the post. */
    void onCreated(ReceivedFact<Created> fact) {
        Created post = fact.data();
        if (!settled.has(post.postId())) {
            topics.advance(post.topicId(), post.number(), fact.time(), post.memberId());
        }
    }

    /** A question whose accepted answer is gone is open again; what was withdrawn has no history. */
    void onRemoved(ReceivedFact<Removed> fact) {
        Removed post = fact.data();
        if (post.how() == PostStatus.WITHDRAWN) {
            revisions.forget(post.postId());
        }
        boolean answered = topics.row(post.topicId())
                .map(TopicRow::answerId)
                .filter(post.postId()::equals)
                .isPresent();
        if (answered) {
            withdrawAnswer(post.topicId(), post.postId(), fact.time());
        }
    }

    private void withdrawAnswer(String topicId, String postId, Instant at) {
        try {
            conflicts.retried(() -> {
                Topic topic = topics.get(topicId);
                Answer answer = topic.answer();
                if (answer != null && answer.postId().equals(postId)) {
                    topic.withdrawAnswer(Act.ofPlatform(at));
                }
                return topics.save(topic);
            });
        } catch (Refusal gone) {
            if (gone.reason() != Refusal.Reason.NOT_FOUND) {
                throw gone;
            }
        }
    }

    /** Stores first posts that are still missing. */
    void finishOpenings() {
        topics.unopened(clock.instant().minus(PATIENCE), BATCH).forEach(posting::finish);
    }
}
