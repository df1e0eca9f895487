package dev.praxis.discussion.review;

import dev.praxis.platform.text.Prose;
import jakarta.validation.constraints.NotNull;

/** What an author says against a decision. */
record NewAppeal(@NotNull @Prose(max = NewAppeal.MOST) String text) {

    /** The greatest length in code points. */
    static final int MOST = 4_000;
}
