package dev.praxis.gateway.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.concurrent.Cancellable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The streams that are passed on at the moment. They have no end of their own: either side may go at any time, and the
 * gateway ends them before it waits for requests that are under way.
 */
@Component
final class OpenStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OpenStreams.class);

    private final Set<Cancellable> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    OpenStreams(MeterRegistry meters) {
        Gauge.builder("praxis.gateway.streams", open, Set::size)
                .description("Streams that are passed on")
                .register(meters);
    }

    /** Passes a stream on. */
    @FunctionalInterface
    interface Passing {
        void pass() throws IOException;
    }

    /** Passes a stream on until one side ends it, which is no failure. */
    void during(Cancellable request, Passing stream) {
        open.add(request);
        try {
            if (!running) {
                request.cancel();
            }
            stream.pass();
        } catch (IOException over) {
            log.atDebug().addArgument(over::toString).log("A stream ended: {}");
        } finally {
            open.remove(request);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(Cancellable::cancel);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
