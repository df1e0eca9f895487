package dev.praxis.discussion.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member found wrong with a post.
 *
 * @param note the member's words, null where there are none
 * @param edition the version of the post's text that the member read
 * @param open whether nobody decided about it yet
 */
public record Report(
        String memberId, ReportReason reason, @Nullable String note, Instant at, int edition, boolean open) {

    Report closed() {
        return new Report(memberId, reason, note, at, edition, false);
    }

    Report withoutWords() {
        return new Report(memberId, reason, null, at, edition, open);
    }
}
