package dev.praxis.discussion.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The terms that leaders want; see {@link PostingTerms}. */
record NewPolicy(
        @NotNull NewcomerHold holdNewcomers,
        @NotNull @Min(0) @Max(100) Integer newcomerPosts,
        @NotNull @Min(0) @Max(365) Integer newcomerDays,
        @NotNull @Min(1) @Max(600) Integer maxPostsPerMinute,
        @NotNull Boolean holdRepeatedText) {

    PostingTerms terms() {
        return new PostingTerms(holdNewcomers, newcomerPosts, newcomerDays, maxPostsPerMinute, holdRepeatedText);
    }
}
