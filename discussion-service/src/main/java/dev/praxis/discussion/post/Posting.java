package dev.praxis.discussion.post;

import dev.praxis.discussion.topic.Opening;
import dev.praxis.discussion.topic.Topic;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.fact.Act;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Stores what was sent in and may be posted. Each step may be repeated: the ids are in the submission, and what is there
 * already is found again.
 */
@Service
public class Posting {

    private final Topics topics;
    private final Numbering numbering;
    private final Texts texts;
    private final Settled settled;

    Posting(Topics topics, Numbering numbering, Texts texts, Settled settled) {
        this.topics = topics;
        this.numbering = numbering;
        this.texts = texts;
        this.settled = settled;
    }

    /** Posts what was sent in, now. */
    public Post publish(Submission submission, Act act) {
        return publish(submission, texts.of(submission.body(), submission.communityId()), 0, act);
    }

    /**
     * Posts what was sent in, now.
     *
     * @param known the last number of the topic as far as it is known
     */
    Post publish(Submission submission, Text text, int known, Act act) {
        if (submission.topic() != null) {
            insert(start(submission, submission.topic(), act));
        }
        return place(submission, text, known, act);
    }

    /** Stores the first post of a topic where a crash came between the two. */
    void finish(Topic topic) {
        Opening opening = Objects.requireNonNull(topic.opening());
        Submission first = new Submission(
                topic.communityId(),
                topic.authorId(),
                topic.id(),
                opening.postId(),
                opening.body(),
                null,
                opening.attachments(),
                null);
        Act act = Act.of(topic.authorId(), topic.createdAt());
        place(first, texts.of(opening.body(), topic.communityId()), 0, act);
        topics.opened(topic.id());
    }

    private Post place(Submission submission, Text text, int known, Act act) {
        Draft draft = new Draft(
                submission.postId(),
                submission.communityId(),
                submission.topicId(),
                text,
                submission.replyTo(),
                submission.attachments());
        Post post = numbering.place(draft, known, number -> Post.create(draft, number, act));
        topics.advance(post.topicId(), post.number(), post.createdAt(), post.authorId());
        settled.note(post.id());
        return post;
    }

    private static Topic start(Submission submission, Submission.Heading heading, Act act) {
        return Topic.start(
                submission.topicId(),
                submission.communityId(),
                heading.forumId(),
                heading.kind(),
                heading.title(),
                heading.tags(),
                new Opening(submission.postId(), submission.body(), submission.attachments()),
                act);
    }

    private void insert(Topic topic) {
        try {
            topics.insert(topic);
        } catch (DuplicateKeyException repeated) {
            // The same request came before; what it left undone follows.
        }
    }

    /** A topic as it is after its first post. */
    TopicRow started(Submission submission) {
        return topics.row(submission.topicId()).orElseThrow(Topics::unknown);
    }
}
