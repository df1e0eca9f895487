package dev.praxis.discussion.live;

import dev.praxis.discussion.forum.Forum;
import dev.praxis.discussion.forum.Forums;
import dev.praxis.discussion.live.Place.OfCommunity;
import dev.praxis.discussion.topic.TopicActivity;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.consumer.ReceivedFact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happens in communities: in which of their topics somebody posts, for lists of them. */
@Component
class CommunityFeed implements Feed {

    private final Channels channels;
    private final Topics topics;
    private final TopicActivity activity;
    private final Forums forums;
    private final JsonMapper json;
    private final LiveMeters meters;

    CommunityFeed(
            Channels channels,
            Topics topics,
            TopicActivity activity,
            Forums forums,
            JsonMapper json,
            LiveMeters meters) {
        this.channels = channels;
        this.topics = topics;
        this.activity = activity;
        this.forums = forums;
        this.json = json;
        this.meters = meters;
    }

    /** What is read of the fact of a new post. */
    record Posted(String communityId, String topicId, int number) {}

    /** A topic's latest post; no texts, since forums have audiences of their own. */
    private record Latest(String topic, int number, Instant lastPostAt) {}

    void onPosted(ReceivedFact<Posted> fact) {
        Posted post = fact.data();
        tell(post, fact.time(), fact.time());
    }

    /** A post that came from another topic, and was written before. */
    void onMoved(ReceivedFact<TopicFeed.Moved> fact) {
        TopicFeed.Moved moved = fact.data();
        tell(new Posted(moved.communityId(), moved.toTopicId(), moved.toNumber()), Instant.EPOCH, fact.time());
    }

    /** A topic notes its latest post a moment after that is told of. */
    private void tell(Posted post, Instant writtenAt, Instant time) {
        Channel channel = channels.of(new OfCommunity(post.communityId()));
        if (channel != null && !channel.told(post.topicId(), post.number())) {
            topics.row(post.topicId()).ifPresent(topic -> {
                boolean noted = topic.lastNumber() >= post.number() || writtenAt.isBefore(topic.lastPostAt());
                meters.told(
                        time,
                        tell(
                                channel,
                                topic,
                                Math.max(topic.lastNumber(), post.number()),
                                noted ? topic.lastPostAt() : writtenAt));
            });
        }
    }

    private int tell(Channel channel, TopicRow topic, int number, Instant at) {
        Optional<Forum> forum = forums.find(topic.communityId(), topic.forumId());
        return channel.tell(
                topic.id(),
                number,
                reader -> forum.filter(found -> found.admits(reader.visit())).isPresent(),
                () -> frame(topic, number, at));
    }

    private Frame frame(TopicRow topic, int number, Instant at) {
        return Frame.event("topic", json.writeValueAsBytes(new Latest(topic.id(), number, at)));
    }

    @Override
    public Stream<Frame> missed(Channel channel, Subscriber reader, Start start) {
        List<TopicRow> latest = since(channel, start.from(channels.safeMoment()));
        if (start.lost() || latest.size() > MOST) {
            return Stream.of(RELOAD);
        }
        return latest.stream()
                .filter(topic -> forums.find(topic.communityId(), topic.forumId())
                        .filter(forum -> forum.admits(reader.visit()))
                        .isPresent())
                .map(topic -> frame(topic, topic.lastNumber(), topic.lastPostAt()));
    }

    @Override
    public void verify(Channel channel) {
        long until = channels.safeMoment();
        List<TopicRow> latest = since(channel, channel.position());
        if (latest.size() > MOST) {
            meters.dropped(channel.send(RELOAD));
        } else {
            latest.forEach(topic -> meters.found(tell(channel, topic, topic.lastNumber(), topic.lastPostAt())));
        }
        channel.advance(until);
    }

    private List<TopicRow> since(Channel channel, long moment) {
        return activity.since(channel.place().communityId(), Instant.ofEpochMilli(moment), MOST + 1);
    }
}
