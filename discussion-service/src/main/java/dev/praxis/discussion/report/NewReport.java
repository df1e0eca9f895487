package dev.praxis.discussion.report;

import dev.praxis.discussion.moderation.ReportReason;
import dev.praxis.platform.text.Prose;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a member finds wrong with a post.
 *
 * @param note what moderators should know beside the reason; only they read it
 */
record NewReport(
        @NotNull ReportReason reason,
        @Prose(max = NewReport.MOST) @Nullable String note) {

    /** The greatest length of a note in code points. */
    static final int MOST = 1_000;
}
