package dev.praxis.platform.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** The trace of the request that is being served, as W3C Trace Context writes it. */
final class CurrentTrace {

    private static final int TRACE_ID_LENGTH = 32;

    private final Supplier<@Nullable Tracer> tracer;

    CurrentTrace(ObjectProvider<Tracer> tracers) {
        this.tracer = SingletonSupplier.ofNullable(tracers::getIfAvailable);
    }

    /** The {@code traceparent}, null outside of a trace. */
    @Nullable String traceparent() {
        Tracer known = tracer.get();
        Span span = known == null ? null : known.currentSpan();
        // A span that is not sampled has ids all the same, and analysts join facts by them.
        TraceContext context = span == null ? null : span.context();
        if (context == null || !isReal(context.traceId())) {
            return null;
        }
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + '-' + context.spanId() + '-' + flags;
    }

    private static boolean isReal(String traceId) {
        return traceId.length() == TRACE_ID_LENGTH && traceId.chars().anyMatch(digit -> digit != '0');
    }
}
