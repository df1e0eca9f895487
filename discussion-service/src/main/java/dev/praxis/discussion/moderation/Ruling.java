package dev.praxis.discussion.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator wants to be done about cases.
 *
 * @param reason why, in words that the author reads; there where the action is against the author
 * @param suspendUntil until when the author is suspended; there where the action is to suspend
 */
public record Ruling(
        Action action, @Nullable String reason, @Nullable Instant suspendUntil) {}
