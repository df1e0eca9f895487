package dev.praxis.platform.problem;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.web.client.ResourceAccessException;

/** Failures of what a service depends on: two changes at once, or a store or neighbour that does not answer. */
final class StoreFailures implements ProblemSource {

    @Override
    public @Nullable ProblemAnswer answerTo(Throwable failure) {
        return switch (failure) {
            case DuplicateKeyException duplicate -> concurrentChange();
            case ConcurrencyFailureException concurrent -> concurrentChange();
            case DataAccessResourceFailureException down -> unavailable();
            case TransientDataAccessResourceException down -> unavailable();
            case QueryTimeoutException slow -> unavailable();
            case MongoTimeoutException down -> unavailable();
            case MongoSocketException down -> unavailable();
            case ResourceAccessException down -> unavailable();
            case CallNotPermittedException open -> unavailable();
            default -> null;
        };
    }

    private static ProblemAnswer concurrentChange() {
        return ProblemAnswer.of(Refusal.conflict(
                "concurrent-change", "Somebody else changed this at the same moment; look again and repeat."));
    }

    private static ProblemAnswer unavailable() {
        return ProblemAnswer.of(
                Refusal.unavailable("unavailable", "A part of the platform does not answer at the moment.", 2));
    }
}
