package dev.praxis.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class CurrentTraceTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void namesATraceThatIsNotSampled() {
        CurrentTrace trace = trace(span(TRACE, false));

        assertThat(trace.traceparent()).isEqualTo("00-" + TRACE + "-" + SPAN + "-00");
    }

    @Test
    void namesATraceThatIsSampled() {
        CurrentTrace trace = trace(span(TRACE, true));

        assertThat(trace.traceparent()).isEqualTo("00-" + TRACE + "-" + SPAN + "-01");
    }

    @Test
    void hasNothingToNameOutsideOfATrace() {
        assertThat(trace(null).traceparent()).isNull();
        assertThat(trace(span("0".repeat(32), false)).traceparent()).isNull();
    }

    private static CurrentTrace trace(@Nullable Span current) {
        Tracer tracer = mock(Tracer.class);
        when(tracer.currentSpan()).thenReturn(current);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("tracer", tracer);
        return new CurrentTrace(beans.getBeanProvider(Tracer.class));
    }

    private static Span span(String traceId, boolean sampled) {
        TraceContext context = mock(TraceContext.class);
        when(context.traceId()).thenReturn(traceId);
        when(context.spanId()).thenReturn(SPAN);
        when(context.sampled()).thenReturn(sampled);
        Span span = mock(Span.class);
        when(span.isNoop()).thenReturn(!sampled);
        when(span.context()).thenReturn(context);
        return span;
    }
}
