package dev.praxis.platform.access;

import dev.praxis.platform.problem.Refusal;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks membership-service with patience that ends: a second a try, two tries, and none for 5 seconds after most of the
 * last 20 failed. Where nobody answers, neither does this: never a wrong yes, never a wrong no.
 */
final class Guard {

    /** How long one try may take. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    static final int RETRY_AFTER_SECONDS = 5;

    private static final Logger log = LoggerFactory.getLogger(Guard.class);
    private static final String NAME = "membership";

    private final TimeLimiter time;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final ExecutorService threads;

    Guard(CircuitBreakerRegistry breakers, Duration patience) {
        this.time = TimeLimiter.of(patience);
        this.breaker = breakers.circuitBreaker(
                NAME,
                CircuitBreakerConfig.custom()
                        .slidingWindow(20, 10, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(RETRY_AFTER_SECONDS))
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .build());
        this.retry = Retry.of(
                NAME,
                RetryConfig.custom()
                        .maxAttempts(2)
                        .waitDuration(Duration.ofMillis(50))
                        .ignoreExceptions(CallNotPermittedException.class)
                        .build());
        this.threads = ContextExecutorService.wrap(
                Executors.newVirtualThreadPerTaskExecutor(),
                ContextSnapshotFactory.builder().build()::captureAll);
    }

    /**
     * What a call answers.
     *
     * @throws Refusal with status 503 where nobody answers
     */
    <T> T ask(Supplier<T> call) {
        Callable<T> once = time.decorateFutureSupplier(() -> CompletableFuture.supplyAsync(call, threads));
        try {
            return retry.executeCallable(() -> breaker.executeCallable(once));
        } catch (Exception nobodyAnswers) {
            log.warn("membership-service was asked and did not answer: {}", nobodyAnswers.toString());
            throw Refusal.unavailable(
                    "membership-unavailable",
                    "It cannot be decided at the moment who may see and do this.",
                    RETRY_AFTER_SECONDS);
        }
    }
}
