package dev.praxis.platform.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The trace of the request that is being served, as W3C Trace Context writes it. */
final class CurrentTrace {

    private static final Pattern NONE = Pattern.compile("0*");

    private final ObjectProvider<Tracer> tracers;

    CurrentTrace(ObjectProvider<Tracer> tracers) {
        this.tracers = tracers;
    }

    /** The {@code traceparent}, null outside of a trace. */
    @Nullable String traceparent() {
        Tracer tracer = tracers.getIfAvailable();
        Span span = tracer == null ? null : tracer.currentSpan();
        // A span that is not sampled has ids all the same, and analysts join facts by them.
        TraceContext context = span == null ? null : span.context();
        if (context == null || NONE.matcher(context.traceId()).matches()) {
            return null;
        }
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), flags);
    }
}
