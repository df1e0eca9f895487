package dev.praxis.gateway.backend;

import dev.praxis.platform.problem.ProblemAnswer;
import dev.praxis.platform.problem.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers the failure of a service with a problem that names it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BackendProblems implements ProblemSource {

    @Override
    public @Nullable ProblemAnswer answerTo(Throwable failure) {
        return failure instanceof BackendFailure backend ? backend.answer() : null;
    }
}
