package dev.praxis.discussion.review;

import dev.praxis.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case of several that were to be decided.
 *
 * @param code why it was refused, null where it was done
 * @param detail the same for people
 */
record ItemResult(
        String id,
        Result result,
        @Nullable String code,
        @Nullable String detail) {

    enum Result {
        DONE,
        REFUSED
    }

    static ItemResult done(String id) {
        return new ItemResult(id, Result.DONE, null, null);
    }

    static ItemResult refused(String id, Refusal refusal) {
        return new ItemResult(id, Result.REFUSED, refusal.code(), refusal.getMessage());
    }
}
