package dev.praxis.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.platform.consumer.FactSubscription.Delivery;
import dev.praxis.platform.tally.RunningTallies;
import dev.praxis.platform.test.Backends;
import dev.praxis.platform.test.FactProbe;
import io.micrometer.tracing.ScopedSpan;
import io.micrometer.tracing.Tracer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

class TraceIntegrationTests {

    private final Traces traces = new Traces(new ConcurrentHashMap<>());

    /** The traces in which facts arrived, by their subject. */
    record Traces(Map<String, String> seen) {}

    /** Notes the trace in which the fact of each tally arrives. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Following {

        record Opened() {}

        @Bean
        FactSubscription traces(Traces traces, Tracer tracer) {
            return FactSubscription.of("traces", "praxis.tally.events", Delivery.REPEATABLE)
                    .on(
                            "TallyOpened",
                            Opened.class,
                            fact -> traces.seen()
                                    .put(
                                            fact.subject(),
                                            Objects.requireNonNull(tracer.currentSpan())
                                                    .context()
                                                    .traceId()));
        }
    }

    @Test
    void continuesTheTraceOfTheRequestInTheConsumer() {
        try (RunningTallies tallies = RunningTallies.with(Following.class)
                        .bean(Traces.class, traces)
                        .set("management.tracing.sampling.probability=1")
                        .start();
                FactProbe probe = new FactProbe(Backends.ofThisJvm().kafka(), "tally")) {
            Tracer tracer = tallies.bean(Tracer.class);
            ScopedSpan request = tracer.startScopedSpan("request");
            String id = tallies.open();
            request.end();

            await().untilAsserted(() -> assertThat(traces.seen()).containsKey(id));

            assertThat(probe.await("TallyOpened", id).header("traceparent"))
                    .isEqualTo("00-%s-%s-01"
                            .formatted(
                                    request.context().traceId(),
                                    request.context().spanId()));
            assertThat(traces.seen()).containsEntry(id, request.context().traceId());
        }
    }
}
