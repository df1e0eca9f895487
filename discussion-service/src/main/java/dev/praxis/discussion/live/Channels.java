package dev.praxis.discussion.live;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The places that somebody watches at this instance. */
@Component
class Channels {

    private final ConcurrentMap<Place, Channel> channels = new ConcurrentHashMap<>();
    private final LiveProperties properties;
    private final Clock clock;

    Channels(LiveProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** The channel of a place, null where nobody watches it. */
    @Nullable Channel of(Place place) {
        return channels.get(place);
    }

    Collection<Channel> all() {
        return List.copyOf(channels.values());
    }

    /** The channels of a community and of its topics. */
    List<Channel> in(String communityId) {
        return channels.values().stream()
                .filter(channel -> channel.place().communityId().equals(communityId))
                .toList();
    }

    Channel join(Place place, Subscriber subscriber) {
        return channels.compute(place, (key, found) -> {
            Channel channel = found == null ? new Channel(key, safeMoment()) : found;
            channel.add(subscriber);
            return channel;
        });
    }

    void leave(Place place, Subscriber subscriber) {
        channels.computeIfPresent(place, (key, channel) -> channel.remove(subscriber) ? null : channel);
    }

    /** A moment before which everything that happened is in the store by now, in milliseconds. */
    long safeMoment() {
        return clock.millis() - properties.margin().toMillis();
    }
}
