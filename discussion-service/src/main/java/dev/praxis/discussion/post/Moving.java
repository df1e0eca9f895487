package dev.praxis.discussion.post;

import dev.praxis.platform.fact.Act;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Moves posts from topic to topic; each step may be repeated. */
@Service
public class Moving {

    private final Posts posts;
    private final Numbering numbering;

    Moving(Posts posts, Numbering numbering) {
        this.posts = posts;
        this.numbering = numbering;
    }

    /** Moves a post to the end of another topic, in one write; empty where it is not in the first one any more. */
    public Optional<Post> move(String postId, String fromTopicId, String toTopicId, Act act) {
        return numbering.move(postId, fromTopicId, toTopicId, act);
    }

    /**
     * Leaves a sign at the number that a moved post had, once.
     *
     * @param stubId the id of the sign
     */
    public void leaveStub(String stubId, String topicId, int number, String postId, Act act) {
        posts.find(postId)
                .filter(post -> !post.topicId().equals(topicId))
                .ifPresent(post -> insert(Post.stub(stubId, topicId, number, post, act)));
    }

    private void insert(Post stub) {
        try {
            posts.insert(stub);
        } catch (DuplicateKeyException present) {
            // A repetition.
        }
    }
}
