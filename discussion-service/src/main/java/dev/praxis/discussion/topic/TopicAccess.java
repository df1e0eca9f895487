package dev.praxis.discussion.topic;

import dev.praxis.discussion.forum.Forum;
import dev.praxis.discussion.forum.Forums;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** The rule who may read a topic and write in it: what a caller may not read is not found. */
@Component
public class TopicAccess {

    private final Topics topics;
    private final Forums forums;
    private final CommunityAccess communities;
    private final Sanctions sanctions;

    TopicAccess(Topics topics, Forums forums, CommunityAccess communities, Sanctions sanctions) {
        this.topics = topics;
        this.forums = forums;
        this.communities = communities;
        this.sanctions = sanctions;
    }

    /**
     * A caller's visit to a topic.
     *
     * @throws Refusal where there is none that the caller may read
     */
    public TopicVisit visit(String topicId, Caller caller) {
        return visit(topics.row(topicId).orElseThrow(Topics::unknown), caller);
    }

    /** A caller's visit to a topic that was read already. */
    public TopicVisit visit(TopicRow topic, Caller caller) {
        CommunityVisit community;
        try {
            community = communities.visit(topic.communityId(), caller);
        } catch (Refusal refusal) {
            throw refusal.reason() == Refusal.Reason.NOT_FOUND ? Topics.unknown() : refusal;
        }
        Forum forum = forums.find(topic.communityId(), topic.forumId())
                .filter(found -> found.admits(community))
                .orElseThrow(Topics::unknown);
        return new TopicVisit(topic, forum, community);
    }

    /**
     * The visit of one who wants to do what members do.
     *
     * @throws Refusal where the caller may not
     */
    public TopicVisit asMember(String topicId, Caller caller) {
        TopicVisit visit = visit(topicId, caller);
        visit.community().require(CommunityRole.MEMBER);
        return visit;
    }

    /**
     * The visit of one who wants to write, even if it is a title or a reaction only.
     *
     * @throws Refusal where the caller may not, or not at present
     */
    public TopicVisit asWriter(String topicId, Caller caller) {
        TopicVisit visit = visit(topicId, caller);
        requireWriter(visit.community());
        return visit;
    }

    /**
     * Refuses who is no member, or may not write at present.
     *
     * @throws Refusal with status 403
     */
    public CommunityVisit requireWriter(CommunityVisit visit) {
        visit.require(CommunityRole.MEMBER);
        sanctions.requireNone(visit);
        return visit;
    }
}
