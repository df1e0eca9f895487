package dev.praxis.discussion.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.praxis.discussion.post.PostPlace;
import dev.praxis.discussion.post.PostPlaces;
import dev.praxis.discussion.reading.UnreadPolicy.Known;
import dev.praxis.discussion.topic.TopicPulse;
import dev.praxis.platform.access.Membership;
import dev.praxis.platform.access.Memberships;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells where a member stands in topics. Asks for many topics at once, and only for what can matter. */
@Component
class Sight {

    /** For how long a post may be on its way from the topic of facts to the author's position. */
    private static final Duration OWN_POSTS = Duration.ofMinutes(10);

    private static final int MOST_OWN_POSTS = 200;
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final Readings readings;
    private final CatchUps catchUps;
    private final Memberships memberships;
    private final PostPlaces posts;
    private final Clock clock;

    /** What never changes, unless topics are merged or split. */
    private final Cache<Moment, Integer> numbers = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    private final UnreadPolicy policy;

    Sight(Readings readings, CatchUps catchUps, Memberships memberships, PostPlaces posts, Clock clock) {
        this.readings = readings;
        this.catchUps = catchUps;
        this.memberships = memberships;
        this.posts = posts;
        this.clock = clock;
        this.policy = new UnreadPolicy((topic, at) ->
                numbers.get(new Moment(topic, at), moment -> posts.numberAt(moment.topicId(), moment.at())));
    }

    private record Moment(String topicId, Instant at) {}

    /** Since when posts in a community can be unread. */
    record Since(Map<String, Instant> joinedAt, Map<String, Instant> caughtUpTo) {

        /** Since when there can be anything unread in a community. */
        Instant of(String communityId) {
            Instant joined = joinedAt.getOrDefault(communityId, Instant.EPOCH);
            Instant caughtUp = caughtUpTo.getOrDefault(communityId, Instant.EPOCH);
            return joined.isAfter(caughtUp) ? joined : caughtUp;
        }
    }

    /** Where a member stands in topics, by their ids. */
    Map<String, Standing> of(String memberId, List<TopicPulse> topics) {
        return of(memberId, topics, readings.of(memberId, ids(topics)));
    }

    /** Where a member stands in topics of which the readings are known. */
    Map<String, Standing> of(String memberId, List<TopicPulse> topics, Map<String, Reading> known) {
        List<TopicPulse> behind = topics.stream()
                .filter(topic -> UnreadPolicy.position(topic, known.get(topic.id()), null) < topic.lastNumber())
                .toList();
        Since since = behind.isEmpty() ? new Since(Map.of(), Map.of()) : since(memberId, behind);
        return of(memberId, topics, known, since);
    }

    /** Where a member stands in topics, with what is known of their communities. */
    Map<String, Standing> of(String memberId, List<TopicPulse> topics, Map<String, Reading> known, Since since) {
        boolean behind = topics.stream()
                .anyMatch(topic -> UnreadPolicy.position(topic, known.get(topic.id()), null) < topic.lastNumber());
        Map<String, PostPlace> own = behind ? ownPosts(memberId) : Map.of();
        Map<String, Standing> standings = HashMap.newHashMap(topics.size());
        for (TopicPulse topic : topics) {
            PostPlace last = topic.lastAuthorId().equals(memberId)
                    ? new PostPlace(topic.id(), topic.lastNumber(), topic.lastPostAt())
                    : own.get(topic.id());
            Known all = new Known(
                    known.get(topic.id()),
                    last,
                    since.joinedAt().get(topic.communityId()),
                    since.caughtUpTo().get(topic.communityId()));
            standings.put(topic.id(), policy.standing(memberId, topic, all));
        }
        return standings;
    }

    private Since since(String memberId, List<TopicPulse> topics) {
        Map<String, Instant> joined = memberships.of(memberId).stream()
                .collect(Collectors.toMap(Membership::communityId, Membership::joinedAt));
        return new Since(
                joined,
                catchUps.of(
                        memberId,
                        topics.stream().map(TopicPulse::communityId).distinct().toList()));
    }

    /** A member's latest posts by topics: their facts may still be on the way to the member's positions. */
    private Map<String, PostPlace> ownPosts(String memberId) {
        return posts.saidBy(memberId, clock.instant().minus(OWN_POSTS), MOST_OWN_POSTS).stream()
                .collect(Collectors.toMap(
                        PostPlace::topicId, place -> place, (a, b) -> a.number() > b.number() ? a : b));
    }

    private static List<String> ids(List<TopicPulse> topics) {
        return topics.stream().map(TopicPulse::id).toList();
    }
}
