package dev.praxis.discussion.live;

import dev.praxis.discussion.live.Place.OfTopic;
import dev.praxis.discussion.post.SharedPost;
import dev.praxis.discussion.post.SharedPosts;
import dev.praxis.discussion.post.SharedPosts.News;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.TopicViews;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.consumer.ReceivedFact;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happens in topics: their posts, the reactions to them, and what is said of the topics themselves. */
@Component
class TopicFeed implements Feed {

    private final Channels channels;
    private final SharedPosts posts;
    private final PostFrames frames;
    private final Topics topics;
    private final TopicViews topicViews;
    private final JsonMapper json;
    private final LiveMeters meters;

    TopicFeed(
            Channels channels,
            SharedPosts posts,
            PostFrames frames,
            Topics topics,
            TopicViews topicViews,
            JsonMapper json,
            LiveMeters meters) {
        this.channels = channels;
        this.posts = posts;
        this.frames = frames;
        this.topics = topics;
        this.topicViews = topicViews;
        this.json = json;
        this.meters = meters;
    }

    /** What is read of a fact of a post. */
    record OfPost(String communityId, String topicId, String postId) {}

    /** What is read of a post that went elsewhere. */
    record Moved(
            String communityId, String postId, String fromTopicId, int fromNumber, String toTopicId, int toNumber) {}

    /** What is read of a fact of a topic. */
    record OfItself(String communityId, String topicId) {}

    /** The reactions to a post as they are now. */
    private record Reactions(String id, String topicId, int number, int version, Map<String, Integer> reactions) {}

    void onCreated(ReceivedFact<OfPost> fact) {
        onPost("post", fact);
    }

    void onChanged(ReceivedFact<OfPost> fact) {
        onPost("edit", fact);
    }

    private void onPost(String event, ReceivedFact<OfPost> fact) {
        Channel channel = channelOf(fact);
        if (channel != null) {
            find(fact).ifPresent(post -> tell(event, post, channel, fact.time()));
        }
    }

    /** Tells of the reactions alone: there may be many of them to a long post. */
    void onReaction(ReceivedFact<OfPost> fact) {
        Channel channel = channelOf(fact);
        if (channel != null) {
            find(fact)
                    .ifPresent(post ->
                            meters.told(fact.time(), channel.tell(post.id(), fact.sequence(), () -> reactions(post))));
        }
    }

    /** Tells of the post where it is now, and of the sign that it left where it was. */
    void onMoved(ReceivedFact<Moved> fact) {
        Moved moved = fact.data();
        Channel to = channels.of(new OfTopic(moved.communityId(), moved.toTopicId()));
        if (to != null) {
            posts.find(moved.postId())
                    .filter(post -> post.topicId().equals(moved.toTopicId()))
                    .ifPresent(post -> tell("post", post, to, fact.time()));
        }
        Channel from = channels.of(new OfTopic(moved.communityId(), moved.fromTopicId()));
        if (from != null) {
            posts.at(moved.fromTopicId(), moved.fromNumber())
                    .filter(sign -> !sign.id().equals(moved.postId()))
                    .ifPresent(sign -> tell("edit", sign, from, fact.time()));
        }
    }

    private void tell(String event, SharedPost post, Channel channel, Instant time) {
        meters.told(time, channel.tell(post.id(), post.sequence(), () -> frames.of(event, post)));
    }

    void onTopic(ReceivedFact<OfItself> fact) {
        Channel channel =
                channels.of(new OfTopic(fact.data().communityId(), fact.data().topicId()));
        if (channel != null) {
            topics.row(fact.data().topicId())
                    .ifPresent(topic ->
                            meters.told(fact.time(), channel.tell(topic.id(), topic.edition(), () -> frame(topic))));
        }
    }

    private @Nullable Channel channelOf(ReceivedFact<OfPost> fact) {
        OfPost post = fact.data();
        Channel channel = channels.of(new OfTopic(post.communityId(), post.topicId()));
        return channel == null || channel.told(post.postId(), fact.sequence()) ? null : channel;
    }

    /** A post that is in another topic by now is none of this one's business. */
    private Optional<SharedPost> find(ReceivedFact<OfPost> fact) {
        OfPost data = fact.data();
        return posts.find(data.postId()).filter(post -> post.topicId().equals(data.topicId()));
    }

    private Frame reactions(SharedPost post) {
        return Frame.event(
                "reaction",
                json.writeValueAsBytes(
                        new Reactions(post.id(), post.topicId(), post.number(), post.version(), post.reactions())));
    }

    private Frame frame(TopicRow topic) {
        return Frame.event("topic", json.writeValueAsBytes(topicViews.of(topic)));
    }

    @Override
    public Stream<Frame> missed(Channel channel, Subscriber reader, Start start) {
        String topicId = idOf(channel);
        Optional<TopicRow> topic = topics.row(topicId);
        topic.ifPresent(row -> channel.assume(topicId, row.edition()));
        long from = start.from(channels.safeMoment());
        Map<String, News> news = new LinkedHashMap<>();
        if (start.after() != null) {
            posts.after(topicId, start.after(), MOST + 1).forEach(post -> news.put(post.postId(), post));
        }
        posts.changedSince(topicId, Instant.ofEpochMilli(from), MOST + 1)
                .forEach(post -> news.putIfAbsent(post.postId(), post));
        if (start.lost() || news.size() > MOST) {
            return Stream.of(RELOAD);
        }
        Stream<Frame> changed = news.values().stream().flatMap(post -> frame(post, from, start).stream());
        return start.position() == null ? changed : Stream.concat(topic.map(this::frame).stream(), changed);
    }

    private Optional<Frame> frame(News post, long from, Start start) {
        boolean created = start.after() != null || post.createdAt().toEpochMilli() >= from;
        return frames.of(created ? "post" : "edit", post);
    }

    @Override
    public void verify(Channel channel) {
        String topicId = idOf(channel);
        long from = channel.position();
        long until = channels.safeMoment();
        List<News> changed = posts.changedSince(topicId, Instant.ofEpochMilli(from), MOST + 1);
        if (changed.size() > MOST) {
            meters.dropped(channel.send(RELOAD));
        } else {
            changed.stream()
                    .filter(post -> !channel.told(post.postId(), post.sequence()))
                    .forEach(post -> frames.of(post.createdAt().toEpochMilli() >= from ? "post" : "edit", post)
                            .ifPresent(
                                    frame -> meters.found(channel.tell(post.postId(), post.sequence(), () -> frame))));
        }
        channel.advance(until);
        topics.row(topicId).ifPresent(row -> meters.found(channel.tell(topicId, row.edition(), () -> frame(row))));
    }

    private static String idOf(Channel channel) {
        return ((OfTopic) channel.place()).topicId();
    }
}
