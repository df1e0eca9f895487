package dev.praxis.discussion.moderation;

import dev.praxis.discussion.post.HeldNotice;
import dev.praxis.discussion.post.Posts;
import dev.praxis.discussion.post.Submission;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Keeps submissions for moderators. */
@Service
public class Holding {

    private static final Duration COME_BACK = Duration.ofHours(1);

    private final Cases cases;
    private final Posts posts;
    private final Topics topics;
    private final int most;
    private final Clock clock;

    Holding(Cases cases, Posts posts, Topics topics, ModerationProperties properties, Clock clock) {
        this.cases = cases;
        this.posts = posts;
        this.topics = topics;
        this.most = properties.heldPerMember();
        this.clock = clock;
    }

    /**
     * Keeps a submission; one that is kept already is found again.
     *
     * @param reason a code, such as {@code newcomer-link}
     * @param detail the reason for people
     * @return empty where it was posted before
     * @throws Refusal where too many of its author's submissions wait
     */
    public Optional<HeldNotice> hold(Submission submission, String reason, String detail) {
        if (posts.find(submission.postId()).isPresent()) {
            return Optional.empty();
        }
        Optional<ModerationCase> before = cases.find(ModerationCase.idOf(submission));
        ModerationCase held = before.orElseGet(() -> keep(submission, reason));
        return Optional.of(new HeldNotice(held.id(), String.valueOf(held.heldFor()), detail));
    }

    private ModerationCase keep(Submission submission, String reason) {
        String author = submission.authorId();
        if (cases.waitingOf(author, submission.communityId(), most) >= most) {
            throw Refusal.tooMany(
                    "too-many-held",
                    "So much of yours waits for moderators that no more is taken.",
                    COME_BACK.toSeconds());
        }
        ModerationCase held =
                ModerationCase.held(submission, forumOf(submission), reason, Act.of(author, clock.instant()));
        try {
            return cases.insert(held);
        } catch (DuplicateKeyException repeated) {
            return cases.get(held.id());
        }
    }

    private String forumOf(Submission submission) {
        Submission.Heading heading = submission.topic();
        return heading == null
                ? topics.row(submission.topicId()).map(TopicRow::forumId).orElseThrow(Topics::unknown)
                : heading.forumId();
    }
}
