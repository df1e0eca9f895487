package dev.praxis.platform.fact;

import dev.praxis.platform.problem.Refusal;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Repeats work, from reading to writing, that lost against another writer of the same document. */
public final class WriteConflicts {

    private static final int MAX_RETRIES = 12;

    private final RetryTemplate template = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(MAX_RETRIES)
            .delay(Duration.ofMillis(10))
            .jitter(Duration.ofMillis(10))
            .multiplier(1.5)
            .maxDelay(Duration.ofMillis(200))
            .includes(OptimisticLockingFailureException.class, DuplicateKeyException.class)
            .build());

    /**
     * Does the work, again where it was too late.
     *
     * @throws Refusal where it was too late each time
     */
    public <T> T retried(Supplier<T> work) {
        try {
            return template.invoke(work);
        } catch (OptimisticLockingFailureException | DuplicateKeyException lost) {
            throw Refusal.unavailable("busy", "Too many are changing this at once. Try again.", 1);
        }
    }
}
