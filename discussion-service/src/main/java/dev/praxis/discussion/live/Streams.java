package dev.praxis.discussion.live;

import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.web.LongAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Serves streams of events, each by a virtual thread that waits for news. */
@Component
class Streams {

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
     * Begins a stream, which goes on until the reader leaves or may read no more, falls behind, or its time is up.
     *
     * @param lifeNanos how long it may last
     */
    void begin(
            Place place,
            CommunityVisit visit,
            Start start,
            long lifeNanos,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Subscriber reader = new Subscriber(visit, properties);
        admission.enter(reader);
        boolean begun = false;
        try {
            // First in the channel, then the look into the store: what happens in between comes twice, not never.
            Channel channel = channels.join(place, reader);
            Stream<Frame> missed = feeds.of(place).missed(channel, reader, start);
            head(response);
            LongAnswer.begin(
                    request, response, out -> write(missed, channel, reader, lifeNanos, out), () -> end(place, reader));
            begun = true;
        } finally {
            if (!begun) {
                end(place, reader);
            }
        }
    }

    private void end(Place place, Subscriber reader) {
        channels.leave(place, reader);
        reader.close();
        admission.leave(reader);
    }

    private static void head(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Proxies such as nginx would hold events back.
        response.setHeader("X-Accel-Buffering", "no");
    }

    private static void write(
            Stream<Frame> missed, Channel channel, Subscriber reader, long lifeNanos, OutputStream out)
            throws IOException, InterruptedException {
        Frame.retry(ThreadLocalRandom.current().nextLong(SOONEST_RETRY_MILLIS, LATEST_RETRY_MILLIS))
                .writeTo(out);
        for (Iterator<Frame> each = missed.iterator(); each.hasNext(); ) {
            each.next().writeTo(out);
        }
        // Only now, so that a reader whose connection breaks before goes on from where it was.
        Frame.position(channel.position()).writeTo(out);
        out.flush();
        reader.serve(out, lifeNanos);
    }
}
