package dev.praxis.discussion.live;

import dev.praxis.discussion.live.Place.OfCommunity;
import dev.praxis.discussion.live.Place.OfTopic;
import dev.praxis.discussion.topic.TopicAccess;
import dev.praxis.discussion.topic.TopicRow;
import dev.praxis.discussion.topic.Topics;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.problem.Refusal;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The rule who may go on watching: who may not read a place any more is let go. */
@Component
class LiveAccess {

    private final Topics topics;
    private final TopicAccess topicAccess;
    private final CommunityAccess communityAccess;

    LiveAccess(Topics topics, TopicAccess topicAccess, CommunityAccess communityAccess) {
        this.topics = topics;
        this.topicAccess = topicAccess;
        this.communityAccess = communityAccess;
    }

    /** Looks after all of a channel who may have lost access; who cannot be judged is let go. */
    void checkSuspects(Channel channel, Predicate<Subscriber> suspects) {
        check(channel, suspects, true);
    }

    /** Looks after all of a channel; who cannot be judged at the moment stays, for at most as long as the token lasts. */
    void checkAll(Channel channel) {
        check(channel, reader -> true, false);
    }

    private void check(Channel channel, Predicate<Subscriber> which, boolean strict) {
        if (channel.subscribers().stream().noneMatch(which)) {
            return;
        }
        Function<Caller, CommunityVisit> door = doorOf(channel.place());
        for (Subscriber reader : channel.subscribers()) {
            if (which.test(reader)) {
                check(reader, door, strict);
            }
        }
    }

    private Function<Caller, CommunityVisit> doorOf(Place place) {
        return switch (place) {
            case OfCommunity(String communityId) -> caller -> communityAccess.visit(communityId, caller);
            case OfTopic(String communityId, String topicId) -> {
                TopicRow topic = topics.row(topicId).orElse(null);
                yield caller -> {
                    if (topic == null) {
                        throw Topics.unknown();
                    }
                    return topicAccess.visit(topic, caller).community();
                };
            }
        };
    }

    private static void check(Subscriber reader, Function<Caller, CommunityVisit> door, boolean strict) {
        try {
            reader.admit(door.apply(reader.caller()));
        } catch (Refusal refusal) {
            if (strict || refusal.reason() != Refusal.Reason.UNAVAILABLE) {
                reader.close();
            }
        }
    }
}
