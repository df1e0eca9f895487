package dev.praxis.discussion.moderation;

import dev.praxis.discussion.forum.Forum;
import dev.praxis.discussion.forum.Forums;
import dev.praxis.discussion.post.Submission;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.access.CommunityMembers;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** The rule which held submissions can still be posted. */
@Component
public class Postable {

    private final Topics topics;
    private final Forums forums;
    private final CommunityMembers members;

    Postable(Topics topics, Forums forums, CommunityMembers members) {
        this.topics = topics;
        this.forums = forums;
        this.members = members;
    }

    /**
     * Refuses what cannot be posted any more.
     *
     * @param moderator who wants it to be posted
     * @throws Refusal with status 409 or 404
     */
    public void require(ModerationCase held, CommunityVisit moderator) {
        Submission submission = held.submission();
        if (submission == null) {
            return;
        }
        if (submission.body().isEmpty()
                || members.roleOf(held.communityId(), held.authorId()).isEmpty()) {
            throw Refusal.conflict("author-gone", "Its author is no member of this community any more.");
        }
        Submission.Heading heading = submission.topic();
        if (heading == null) {
            TopicRow topic = topics.row(held.topicId()).orElseThrow(Topics::unknown);
            topic.requireOpenFor(moderator);
            if (topic.mergedInto() != null) {
                throw Refusal.conflict("topic-merged", "Its topic became a part of another one.");
            }
        } else {
            Forum forum = forums.find(held.communityId(), heading.forumId()).orElseThrow(Forums::unknown);
            forum.requireOpen();
        }
    }
}
