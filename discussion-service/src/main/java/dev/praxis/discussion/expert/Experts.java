package dev.praxis.discussion.expert;

import dev.praxis.discussion.forum.Forum;
import dev.praxis.discussion.forum.Forums;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.platform.access.CommunityMembers;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds who is likely to know about a topic, by what they said under the same tags. */
@Component
class Experts {

    /** How many are named. */
    static final int MOST = 5;

    private static final int LOOKED_AT = 300;
    private static final int CANDIDATES = 50;

    private final Expertise expertise;
    private final Forums forums;
    private final CommunityMembers members;
    private final Clock clock;

    Experts(Expertise expertise, Forums forums, CommunityMembers members, Clock clock) {
        this.expertise = expertise;
        this.forums = forums;
        this.members = members;
        this.clock = clock;
    }

    /** Present members who may read the topic and did not start it, the likeliest first. */
    List<Expert> on(TopicRow topic) {
        Forum forum = forums.find(topic.communityId(), topic.forumId()).orElseThrow(Forums::unknown);
        Map<String, Reputation> known = reputations(topic);
        return known.values().stream()
                .sorted(Comparator.comparingDouble(Reputation::score).reversed().thenComparing(Reputation::memberId))
                .limit(CANDIDATES)
                .filter(one -> mayRead(one.memberId(), forum))
                .limit(MOST)
                .map(one -> new Expert(one.memberId(), one.answers(), one.appreciated()))
                .toList();
    }

    private Map<String, Reputation> reputations(TopicRow topic) {
        Instant now = clock.instant();
        Map<String, Reputation> known = new HashMap<>();
        Set<String> counted = new HashSet<>();
        for (String tag : topic.tags()) {
            for (Contribution one : expertise.under(topic.communityId(), tag, LOOKED_AT)) {
                if (!one.memberId().equals(topic.authorId())) {
                    // A reply under two of the tags weighs twice, and is one reply.
                    boolean fresh = counted.add(one.postId());
                    known.merge(one.memberId(), Reputation.of(one, now, fresh), Reputation::plus);
                }
            }
        }
        return known;
    }

    private boolean mayRead(String memberId, Forum forum) {
        return members.roleOf(forum.communityId(), memberId)
                .filter(forum::admits)
                .isPresent();
    }

    private record Reputation(String memberId, double score, int answers, int appreciated) {

        static Reputation of(Contribution one, Instant now, boolean fresh) {
            return new Reputation(
                    one.memberId(), one.weight(now), fresh && one.accepted() ? 1 : 0, fresh && !one.accepted() ? 1 : 0);
        }

        Reputation plus(Reputation other) {
            return new Reputation(
                    memberId, score + other.score, answers + other.answers, appreciated + other.appreciated);
        }
    }
}
