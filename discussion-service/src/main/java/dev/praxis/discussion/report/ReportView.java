package dev.praxis.discussion.report;

import dev.praxis.discussion.moderation.Report;
import dev.praxis.discussion.moderation.ReportReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as its sender sees it.
 *
 * @param open whether moderators still have to decide
 */
record ReportView(
        String postId, ReportReason reason, @Nullable String note, Instant reportedAt, boolean open) {

    static ReportView of(String postId, Report report) {
        return new ReportView(postId, report.reason(), report.note(), report.at(), report.open());
    }
}
