package dev.praxis.platform.problem;

import org.jspecify.annotations.Nullable;

/** Knows what is to be answered to some kinds of failure; services may declare more of them as beans. */
@FunctionalInterface
public interface ProblemSource {

    /** The answer to a failure, null where this source does not know it. */
    @Nullable ProblemAnswer answerTo(Throwable failure);
}
