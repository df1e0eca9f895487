package dev.praxis.discussion.expert;

import dev.praxis.discussion.post.Post;
import dev.praxis.discussion.post.PostStatus;
import dev.praxis.discussion.post.Posts;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.consumer.ReceivedFact;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Learns from the service's facts who knows what.
 *
 * <p>A fact only says where to look: what is kept follows from the post and its topic as they are now, so that neither
 * repeats nor disorder of facts matter.
 */
@Component
class Learning {

    private static final int TRIES = 5;

    private final Posts posts;
    private final Topics topics;
    private final Expertise expertise;

    Learning(Posts posts, Topics topics, Expertise expertise) {
        this.posts = posts;
        this.topics = topics;
        this.expertise = expertise;
    }

    /** What is read of a fact about a post. */
    record OfPost(String postId) {}

    /** What is read of a changed topic. */
    record Changed(String topicId, List<String> changed) {}

    void onPost(ReceivedFact<OfPost> fact) {
        refresh(fact.data().postId());
    }

    void onTopicChanged(ReceivedFact<Changed> fact) {
        if (fact.data().changed().contains("tags")) {
            topics.row(fact.data().topicId()).ifPresent(topic -> expertise.retag(topic.id(), topic.tags()));
        }
    }

    /** Looks again after each write: another fact may have led another instance to the same post at the same time. */
    void refresh(String postId) {
        Optional<Contribution> wanted = present(postId);
        for (int i = 0; i < TRIES && !expertise.of(postId).equals(wanted); i++) {
            wanted.ifPresentOrElse(expertise::keep, () -> expertise.forget(postId));
            wanted = present(postId);
        }
    }

    private Optional<Contribution> present(String postId) {
        return posts.find(postId)
                .filter(post -> post.status() == PostStatus.VISIBLE && post.number() > 1)
                .flatMap(post -> topics.row(post.topicId()).map(topic -> contribution(post, topic)))
                .filter(contribution -> contribution.accepted() || contribution.appreciated());
    }

    private static Contribution contribution(Post post, TopicRow topic) {
        return new Contribution(
                post.id(),
                topic.id(),
                topic.communityId(),
                topic.tags(),
                post.authorId(),
                post.id().equals(topic.answerId()) && !post.authorId().equals(topic.authorId()),
                post.isAppreciated(),
                post.createdAt());
    }
}
