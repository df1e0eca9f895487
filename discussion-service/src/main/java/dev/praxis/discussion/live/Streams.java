package dev.praxis.discussion.live;

import dev.praxis.platform.access.CommunityVisit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Serves streams of events, each by the virtual thread of its request, which waits for news. */
@Component
class Streams {

    private static final Logger log = LoggerFactory.getLogger(Streams.class);
    private static final long SOONEST_RETRY_MILLIS = 1_000;
    private static final long LATEST_RETRY_MILLIS = 4_000;

    private final Admission admission;
    private final Channels channels;
    private final Feeds feeds;
    private final LiveProperties properties;

    Streams(Admission admission, Channels channels, Feeds feeds, LiveProperties properties) {
        this.admission = admission;
        this.channels = channels;
        this.feeds = feeds;
        this.properties = properties;
    }

    /**
     * Serves a stream until the reader leaves or may read no more, falls behind, or its time is up.
     *
     * @param lifeNanos how long it may last
     */
    void serve(Place place, CommunityVisit visit, Start start, long lifeNanos, HttpServletResponse response) {
        Subscriber reader = new Subscriber(visit, properties);
        admission.enter(reader);
        try {
            // First in the channel, then the look into the store: what happens in between comes twice, not never.
            Channel channel = channels.join(place, reader);
            Stream<Frame> missed = feeds.of(place).missed(channel, reader, start);
            write(missed, channel, reader, lifeNanos, response);
        } finally {
            channels.leave(place, reader);
            reader.close();
            admission.leave(reader);
        }
    }

    private static void write(
            Stream<Frame> missed, Channel channel, Subscriber reader, long lifeNanos, HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Proxies such as nginx would hold events back.
        response.setHeader("X-Accel-Buffering", "no");
        try {
            OutputStream out = response.getOutputStream();
            Frame.retry(ThreadLocalRandom.current().nextLong(SOONEST_RETRY_MILLIS, LATEST_RETRY_MILLIS))
                    .writeTo(out);
            out.flush();
            for (Iterator<Frame> each = missed.iterator(); each.hasNext(); ) {
                each.next().writeTo(out);
            }
            // Only now, so that a reader whose connection breaks before goes on from where it was.
            Frame.position(channel.position()).writeTo(out);
            out.flush();
            reader.serve(out, lifeNanos);
        } catch (IOException gone) {
            log.trace("A reader is gone", gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            // The answer has begun, so that no problem can be told any more; the reader connects again.
            log.warn("A stream ended because what its reader missed could not be read", failure);
        }
    }
}
