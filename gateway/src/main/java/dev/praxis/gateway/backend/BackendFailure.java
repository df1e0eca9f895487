package dev.praxis.gateway.backend;

import dev.praxis.platform.problem.ProblemAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** No instance of a service answered. */
public final class BackendFailure extends RuntimeException {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final String service;
    private final boolean timeout;

    BackendFailure(String service, @Nullable CallFailure cause) {
        super(service + " does not answer: " + (cause == null ? "its circuit is open" : cause.getMessage()), cause);
        this.service = service;
        this.timeout = cause != null && cause.isTimeout();
    }

    ProblemAnswer answer() {
        if (timeout) {
            return ProblemAnswer.of(
                    HttpStatus.GATEWAY_TIMEOUT,
                    "service-timeout",
                    "The " + service + " service did not answer in time.");
        }
        return ProblemAnswer.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-unavailable",
                        "The " + service + " service is not available at the moment.")
                .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
}
