package dev.praxis.discussion.moderation;

import dev.praxis.discussion.moderation.Consequence.Fate;
import dev.praxis.discussion.post.Post;
import dev.praxis.discussion.post.PostStatus;
import dev.praxis.discussion.post.Posting;
import dev.praxis.discussion.post.Posts;
import dev.praxis.discussion.post.Submission;
import dev.praxis.discussion.standing.Discipline;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/**
 * Lets happen to posts and authors what has to follow from decided cases. That is done when a case is decided, and once more
 * by the fact of the decision where a crash came between; doing it twice changes nothing.
 */
@Service
public class Consequences {

    private static final int TRIES = 20;

    private final Cases cases;
    private final Posts posts;
    private final Posting posting;
    private final Discipline discipline;
    private final WriteConflicts conflicts;
    private final Clock clock;

    Consequences(
            Cases cases, Posts posts, Posting posting, Discipline discipline, WriteConflicts conflicts, Clock clock) {
        this.cases = cases;
        this.posts = posts;
        this.posting = posting;
        this.discipline = discipline;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Completes a case, if something is left to do. */
    void complete(String caseId) {
        cases.find(caseId).ifPresent(this::complete);
    }

    /** Completes a case that was just decided, if something is left to do. */
    public void complete(ModerationCase decided) {
        ModerationCase current = decided;
        for (int i = 0; i < TRIES && decided.pending(); i++) {
            long seen = current.sequence();
            current.consequence().ifPresent(bring(current));
            current = settle(current.id(), seen);
            // Who decided meanwhile may have been overtaken by what was done here.
            if (current.sequence() == seen) {
                return;
            }
        }
        if (decided.pending()) {
            throw Refusal.unavailable("busy", "Too many are deciding this at once. Try again.", 1);
        }
    }

    private ModerationCase settle(String caseId, long seen) {
        return conflicts.retried(() -> {
            ModerationCase current = cases.get(caseId);
            if (current.sequence() != seen || !current.pending()) {
                return current;
            }
            current.settled();
            return cases.save(current);
        });
    }

    private Consumer<Consequence> bring(ModerationCase decided) {
        return consequence -> {
            Act act = new Act(consequence.by(), clock.instant());
            discipline.settle(
                    decided.communityId(), decided.authorId(), consequence.cause(), consequence.measure(), act);
            bring(consequence.fate(), decided, act);
        };
    }

    private void bring(Fate fate, ModerationCase decided, Act act) {
        switch (fate) {
            case AS_IT_IS -> {}
            case SHOWN -> change(decided.postId(), post -> post.restore(act));
            case HIDDEN -> change(decided.postId(), post -> post.remove(PostStatus.HIDDEN, act));
            case REMOVED -> change(decided.postId(), post -> post.remove(PostStatus.REMOVED, act));
            case POSTED -> {
                Submission submission = decided.submission();
                if (submission != null && !submission.body().isEmpty()) {
                    posting.publish(submission, Act.of(decided.authorId(), clock.instant()));
                }
            }
        }
    }

    private void change(String postId, Consumer<Post> change) {
        conflicts.retried(() -> posts.find(postId)
                .map(post -> {
                    long before = post.sequence();
                    change.accept(post);
                    return post.sequence() == before ? post : posts.save(post);
                })
                .isPresent());
    }
}
