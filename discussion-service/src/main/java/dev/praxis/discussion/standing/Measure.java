package dev.praxis.discussion.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What moderators imposed on a member.
 *
 * @param cause what tells it from other measures: the case, and the round of its decisions
 * @param until when a suspension ends, null for a warning
 * @param at when it was imposed
 */
public record Measure(String cause, @Nullable Instant until, Instant at) {}
