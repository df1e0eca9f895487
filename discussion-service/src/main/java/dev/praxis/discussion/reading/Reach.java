package dev.praxis.discussion.reading;

import dev.praxis.discussion.forum.Forum;
import dev.praxis.discussion.forum.Forums;
import dev.praxis.discussion.topic.TopicPulse;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.problem.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which of many topics a caller may read; each community is looked up once. */
@Component
class Reach {

    private final CommunityAccess communities;
    private final Forums forums;

    Reach(CommunityAccess communities, Forums forums) {
        this.communities = communities;
        this.forums = forums;
    }

    /** The caller's visits by the ids of topics; topics that the caller may not read are absent. */
    Map<String, CommunityVisit> visits(Collection<TopicPulse> topics, Caller caller) {
        Map<String, Optional<CommunityVisit>> byCommunity = new HashMap<>();
        Map<String, CommunityVisit> visits = new HashMap<>();
        for (TopicPulse topic : topics) {
            byCommunity
                    .computeIfAbsent(topic.communityId(), community -> visit(community, caller))
                    .filter(visit -> admits(topic, visit))
                    .ifPresent(visit -> visits.put(topic.id(), visit));
        }
        return visits;
    }

    private boolean admits(TopicPulse topic, CommunityVisit visit) {
        return forums.find(topic.communityId(), topic.forumId())
                .filter(forum -> forum.admits(visit))
                .isPresent();
    }

    /** The ids of the forums among some that a visitor may read. */
    static List<String> readable(List<Forum> forums, CommunityVisit visit) {
        return forums.stream()
                .filter(forum -> forum.admits(visit))
                .map(Forum::id)
                .toList();
    }

    private Optional<CommunityVisit> visit(String communityId, Caller caller) {
        try {
            return Optional.of(communities.visit(communityId, caller));
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
