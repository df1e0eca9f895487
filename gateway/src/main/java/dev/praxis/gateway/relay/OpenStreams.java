package dev.praxis.gateway.relay;

import dev.praxis.gateway.GatewayProperties;
import dev.praxis.platform.problem.Refusal;
import dev.praxis.platform.web.LongAnswer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.concurrent.Cancellable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * The streams that are passed on at the moment. They have no end of their own: either side may go at any time, and the
 * gateway ends them before it waits for requests that are under way.
 */
@Component
final class OpenStreams implements SmartLifecycle {

    /** What the metrics call the path of every stream. */
    static final String PATTERN = "(stream)";

    private final Set<Cancellable> open = ConcurrentHashMap.newKeySet();
    private final int most;
    private volatile boolean running;

    OpenStreams(GatewayProperties gateway, MeterRegistry meters) {
        this.most = gateway.backends().maxStreams();
        Gauge.builder("praxis.gateway.streams", open, Set::size)
                .description("Streams that are passed on")
                .register(meters);
    }

    /** Refuses more streams than the memory of this process is made for. */
    void requireRoom() {
        if (open.size() >= most) {
            throw Refusal.unavailable("gateway-busy", "Too many streams are open at the moment.", 5);
        }
    }

    /** Passes a stream on until one side ends it. */
    void pass(Cancellable request, HttpServletRequest incoming, HttpServletResponse response, LongAnswer.Body stream)
            throws IOException {
        boolean begun = false;
        open.add(request);
        ServerHttpObservationFilter.findObservationContext(incoming)
                .ifPresent(context -> context.setPathPattern(PATTERN));
        try {
            if (!running) {
                request.cancel();
            }
            LongAnswer.begin(incoming, response, stream, () -> open.remove(request));
            begun = true;
        } finally {
            if (!begun) {
                open.remove(request);
                request.cancel();
            }
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
