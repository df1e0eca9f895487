package dev.praxis.gateway.backend;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One running process of a service, guarded by a circuit breaker of its own. */
public final class Instance {

    private static final CircuitBreakerConfig GUARD = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .permittedNumberOfCallsInHalfOpenState(2)
            .waitIntervalFunctionInOpenState(
                    IntervalFunction.ofExponentialBackoff(Duration.ofMillis(500), 2, Duration.ofSeconds(2)))
            .build();

    private final URI address;
    private final CircuitBreaker guard;

    Instance(String service, URI address) {
        this.address = address;
        this.guard = CircuitBreaker.of(service + "@" + address.getAuthority(), GUARD);
    }

    /** Scheme, host and port. */
    public URI address() {
        return address;
    }

    /** 1 while no calls are made because it failed, otherwise 0. */
    double leftOut() {
        return guard.getState() == CircuitBreaker.State.OPEN ? 1 : 0;
    }

    boolean admits() {
        return guard.tryAcquirePermission();
    }

    void answered(long nanos) {
        guard.onSuccess(nanos, TimeUnit.NANOSECONDS);
    }

    /** Nobody is there: no more calls until it was given time to come back. */
    void unreachable(long nanos, Throwable failure) {
        guard.onError(nanos, TimeUnit.NANOSECONDS, failure);
        if (guard.getState() != CircuitBreaker.State.OPEN) {
            guard.transitionToOpenState();
        }
    }

    void failed(long nanos, Throwable failure) {
        guard.onError(nanos, TimeUnit.NANOSECONDS, failure);
    }

    /** The call ended for a reason that says nothing about the instance. */
    void notConcerned() {
        guard.releasePermission();
    }

    static boolean isUnreachable(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
