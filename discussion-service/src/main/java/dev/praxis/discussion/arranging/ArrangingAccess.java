package dev.praxis.discussion.arranging;

import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.discussion.topic.TopicVisit;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** The rule who may move posts, and how many at once: moderators and leaders, of a topic of its own. */
@Component
class ArrangingAccess {

    /** How many posts go at once. */
    static final int MOST = 500;

    private final TopicAccess access;

    ArrangingAccess(TopicAccess access) {
        this.access = access;
    }

    /**
     * The visit of one who may move posts of a topic.
     *
     * @throws Refusal where the caller may not, or where the topic has none yet or none any more
     */
    TopicVisit visit(String topicId, Caller caller) {
        TopicVisit visit = access.asWriter(topicId, caller);
        visit.community().require(CommunityRole.MODERATOR);
        visit.topic().requireOwn();
        visit.topic().requireBegun();
        return visit;
    }

    static void requireFew(int count) {
        if (count > MOST) {
            throw Refusal.conflict("too-many-posts", "At most " + MOST + " posts can be moved at once.");
        }
    }
}
