package dev.praxis.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers what controllers throw with a problem document. */
@RestControllerAdvice
final class ProblemAdvice {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    /**
     * Answers a failure.
     *
     * @throws Exception where somebody is to sign in, which the security chain of the path answers in its own way
     */
    @ExceptionHandler
    ResponseEntity<Problem> refused(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        return problems.entity(problems.answerTo(failure), request);
    }

    /** There is nobody left to answer to. */
    @ExceptionHandler
    @Nullable ResponseEntity<Problem> hungUp(AsyncRequestNotUsableException gone) {
        return null;
    }
}
