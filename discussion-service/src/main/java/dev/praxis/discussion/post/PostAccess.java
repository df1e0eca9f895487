package dev.praxis.discussion.post;

import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.discussion.topic.TopicVisit;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** The rule who may read a post: whoever may read its topic, as long as it is shown. */
@Component
public class PostAccess {

    private final Posts posts;
    private final TopicAccess topics;

    PostAccess(Posts posts, TopicAccess topics) {
        this.posts = posts;
        this.topics = topics;
    }

    /**
     * A caller's visit to the topic of a post.
     *
     * @throws Refusal where there is no such post that the caller may know of
     */
    public TopicVisit visit(String postId, Caller caller) {
        return visit(posts.row(postId).orElseThrow(Posts::unknown), caller);
    }

    TopicVisit visit(PostRow post, Caller caller) {
        try {
            return topics.visit(post.topicId(), caller);
        } catch (Refusal refusal) {
            throw refusal.reason() == Refusal.Reason.NOT_FOUND ? Posts.unknown() : refusal;
        }
    }

    /** Whether there is such a post and the caller may see what it says. */
    public boolean shows(String postId, Caller caller) {
        PostRow post = posts.row(postId).orElse(null);
        try {
            return post != null && post.isShownTo(visit(post, caller).community());
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
                return false;
            }
            throw refusal;
        }
    }

    /**
     * The visit of one who wants to write about a post.
     *
     * @throws Refusal where the caller may not, also for a time
     */
    CommunityVisit asWriter(String postId, Caller caller) {
        return topics.requireWriter(visit(postId, caller).community());
    }
}
