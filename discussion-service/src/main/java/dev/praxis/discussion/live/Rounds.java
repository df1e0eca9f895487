package dev.praxis.discussion.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What is done for open streams from time to time: it is checked that they missed nothing, and they get signs of life and
 * the position that they reached.
 */
@Component
class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final Channels channels;
    private final Feeds feeds;
    private final LiveMeters meters;

    Rounds(Channels channels, Feeds feeds, LiveMeters meters) {
        this.channels = channels;
        this.feeds = feeds;
        this.meters = meters;
    }

    /** Goes to all streams once. */
    void go() {
        for (Channel channel : channels.all()) {
            try {
                feeds.of(channel.place()).verify(channel);
            } catch (RuntimeException failure) {
                log.warn("What happened could not be looked up; the streams stay at the position they had", failure);
            }
            meters.dropped(channel.send(Frame.position(channel.position())));
        }
    }
}
