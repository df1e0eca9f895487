package dev.praxis.discussion.reading;

import dev.praxis.discussion.post.Posts;
import dev.praxis.discussion.reading.Readings.Place;
import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.discussion.topic.TopicPulse;
import dev.praxis.discussion.topic.TopicPulses;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What members do by reading: they get on in topics, and choose what they want to hear of. */
@Service
class TopicReading {

    private final TopicAccess access;
    private final CommunityAccess communities;
    private final TopicPulses topics;
    private final Posts posts;
    private final Readings readings;
    private final CatchUps catchUps;
    private final Sight sight;
    private final Reach reach;
    private final Telling telling;
    private final Clock clock;

    TopicReading(
            TopicAccess access,
            CommunityAccess communities,
            TopicPulses topics,
            Posts posts,
            Readings readings,
            CatchUps catchUps,
            Sight sight,
            Reach reach,
            Telling telling,
            Clock clock) {
        this.access = access;
        this.communities = communities;
        this.topics = topics;
        this.posts = posts;
        this.readings = readings;
        this.catchUps = catchUps;
        this.sight = sight;
        this.reach = reach;
        this.telling = telling;
        this.clock = clock;
    }

    /** Where a caller stands in a topic. */
    Standing standing(String topicId, Caller caller) {
        TopicRow topic = access.visit(topicId, caller).topic();
        return one(
                caller,
                TopicPulse.of(topic),
                readings.of(caller.memberId(), List.of(topicId)).get(topicId));
    }

    /** Where a caller stands in topics; those that the caller may not read are left out. */
    List<Standing> standings(List<String> topicIds, Caller caller) {
        List<TopicPulse> found = topics.of(topicIds.stream().distinct().toList());
        Map<String, CommunityVisit> visits = reach.visits(found, caller);
        List<TopicPulse> readable =
                found.stream().filter(topic -> visits.containsKey(topic.id())).toList();
        Map<String, Standing> standings = sight.of(caller.memberId(), readable);
        return topicIds.stream()
                .distinct()
                .map(standings::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Notes that the caller has read up to a post, or none behind it where the position is set back. */
    Standing read(String topicId, int upTo, boolean reset, Caller caller) {
        TopicRow topic = access.asMember(topicId, caller).topic();
        // The topic may not know yet of a post that its readers see.
        int last = upTo > topic.lastNumber()
                ? Math.max(topic.lastNumber(), posts.lastNumber(topicId))
                : topic.lastNumber();
        int position = Math.min(upTo, last);
        Place place = new Place(topicId, caller.memberId(), topic.communityId());
        Instant now = clock.instant();
        @Nullable Reading reading;
        if (reset) {
            reading = readings.setBack(place, position, position == last, now);
        } else if (position == 0) {
            reading = readings.find(place.id()).orElse(null);
        } else {
            reading = readings.advance(place, position, position == last, telling.dueOf(now));
        }
        return one(caller, TopicPulse.of(topic), reading);
    }

    /** Chooses how much of a topic the caller wants to hear. */
    Standing follow(String topicId, Level level, Caller caller) {
        TopicRow topic = access.asMember(topicId, caller).topic();
        Instant now = clock.instant();
        Reading reading = readings.choose(
                new Place(topicId, caller.memberId(), topic.communityId()), level, now, telling.dueOf(now));
        return one(caller, TopicPulse.of(topic), reading);
    }

    /** Marks everything in a community as read; returns up to which moment. */
    CaughtUp catchUp(String community, Caller caller) {
        CommunityVisit visit = communities.visit(community, caller).require(CommunityRole.MEMBER);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        catchUps.note(visit.communityId(), caller.memberId(), now);
        return new CaughtUp(visit.communityId(), now);
    }

    private Standing one(Caller caller, TopicPulse topic, @Nullable Reading reading) {
        Map<String, Reading> known = reading == null ? Map.of() : Map.of(topic.id(), reading);
        return Objects.requireNonNull(
                sight.of(caller.memberId(), List.of(topic), known).get(topic.id()));
    }

    /**
     * Everything in a community counts as read.
     *
     * @param community the id of the community
     * @param caughtUpTo what was written up to this moment
     */
    record CaughtUp(String community, Instant caughtUpTo) {}
}
