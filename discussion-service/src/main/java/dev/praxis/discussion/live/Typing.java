package dev.praxis.discussion.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.praxis.discussion.live.Place.OfTopic;
import dev.praxis.discussion.member.Author;
import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.TopicVisit;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.MemberNames;
import dev.praxis.platform.consumer.ReceivedFact;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** That somebody is writing: told to those who watch the topic, at whichever instance, and stored nowhere. */
@Service
class Typing {

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(2);
    /** Shorter, so that what one instance let through is not held up here because it was fast. */
    private static final Duration FROM_ALL_INSTANCES = Duration.ofSeconds(1);

    private static final Duration NEWS_FOR = Duration.ofSeconds(10);

    private final Cache<Typist, Boolean> sent = rememberedFor(AT_MOST_EVERY);
    private final Cache<Typist, Boolean> received = rememberedFor(FROM_ALL_INSTANCES);
    private final TopicAccess access;
    private final Presence presence;
    private final Channels channels;
    private final MemberNames names;
    private final JsonMapper json;
    private final LiveMeters meters;
    private final Clock clock;

    Typing(
            TopicAccess access,
            Presence presence,
            Channels channels,
            MemberNames names,
            JsonMapper json,
            LiveMeters meters,
            Clock clock) {
        this.access = access;
        this.presence = presence;
        this.channels = channels;
        this.names = names;
        this.json = json;
        this.meters = meters;
        this.clock = clock;
    }

    private record Typist(String topicId, String memberId) {}

    private record Signal(Author member) {}

    /** Tells that a member is writing in a topic; more often than every two seconds it is left untold. */
    void type(String topicId, Caller caller) {
        TopicVisit visit = access.asMember(topicId, caller);
        TopicRow topic = visit.topic();
        topic.requireOpenFor(visit.community());
        if (isFirst(sent, new Typist(topic.id(), caller.memberId()))) {
            presence.tell(topic.communityId(), topic.id(), caller.memberId());
        }
    }

    void onTyping(ReceivedFact<Presence.MemberTyping> signal) {
        Presence.MemberTyping typing = signal.data();
        Channel channel = channels.of(new OfTopic(typing.communityId(), typing.topicId()));
        boolean late = signal.time().isBefore(clock.instant().minus(NEWS_FOR));
        if (channel != null && !late && isFirst(received, new Typist(typing.topicId(), typing.memberId()))) {
            Author author = Author.of(typing.memberId(), names.of(Set.of(typing.memberId())));
            Frame frame = Frame.event("typing", json.writeValueAsBytes(new Signal(author)));
            meters.dropped(
                    channel.send(frame, reader -> !reader.caller().memberId().equals(typing.memberId())));
        }
    }

    private static boolean isFirst(Cache<Typist, Boolean> lately, Typist typist) {
        return lately.asMap().putIfAbsent(typist, true) == null;
    }

    private static Cache<Typist, Boolean> rememberedFor(Duration time) {
        return Caffeine.newBuilder().expireAfterWrite(time).maximumSize(20_000).build();
    }
}
