package dev.praxis.discussion.live;

import dev.praxis.platform.kafka.Repeating;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What is done for open streams from time to time: they get signs of life and the position that they reached, it is checked
 * that they missed nothing, and that their readers may still read. Ends them before the web server waits for requests.
 */
@Component
class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration BETWEEN_SUSPICIONS = Duration.ofMillis(200);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(60);

    private final Channels channels;
    private final Admission admission;
    private final Feeds feeds;
    private final LiveMeters meters;
    private final List<Repeating> rounds;
    private volatile boolean running;

    Rounds(
            Channels channels,
            Admission admission,
            Feeds feeds,
            LiveAccess access,
            Suspicions suspicions,
            LiveMeters meters,
            LiveProperties properties) {
        this.channels = channels;
        this.admission = admission;
        this.feeds = feeds;
        this.meters = meters;
        this.rounds = List.of(
                new Repeating("live-rounds", properties.round(), this::goRound),
                new Repeating("live-suspicions", BETWEEN_SUSPICIONS, suspicions::check),
                new Repeating("live-access", BETWEEN_LOOKS, () -> channels.all().forEach(access::checkAll)));
    }

    private void goRound() {
        for (Channel channel : channels.all()) {
            try {
                feeds.of(channel.place()).verify(channel);
            } catch (RuntimeException failure) {
                log.warn("What happened could not be looked up; the streams stay at the position they had", failure);
            }
            meters.dropped(channel.send(Frame.position(channel.position())));
        }
    }

    @Override
    public void start() {
        admission.open();
        rounds.forEach(Repeating::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        admission.close();
        rounds.forEach(Repeating::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
