package dev.praxis.discussion.moderation;

import dev.praxis.discussion.forum.Forums;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.access.CommunityVisit;
import org.springframework.stereotype.Component;

/** The rule which cases a moderator sees: those of the forums that the moderator may read. */
@Component
public class CaseAccess {

    private final Topics topics;
    private final Forums forums;

    CaseAccess(Topics topics, Forums forums) {
        this.topics = topics;
        this.forums = forums;
    }

    /**
     * Refuses who may not read what a case is about.
     *
     * @throws dev.praxis.platform.problem.Refusal with status 404
     */
    public void requireReadable(ModerationCase one, CommunityVisit visit) {
        String forum = topics.row(one.topicId()).map(TopicRow::forumId).orElse(one.forumId());
        boolean readable = forums.find(one.communityId(), forum)
                .map(found -> found.admits(visit))
                .orElse(true);
        if (!one.communityId().equals(visit.communityId()) || !readable) {
            throw Cases.unknown();
        }
    }
}
