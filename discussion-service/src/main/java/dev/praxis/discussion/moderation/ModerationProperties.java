package dev.praxis.discussion.moderation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of what members give moderators to do.
 *
 * @param reportsPerHour how often a member may report within an hour
 * @param heldPerMember how many submissions of a member may wait in a community
 */
@ConfigurationProperties("praxis.moderation")
public record ModerationProperties(
        @DefaultValue("30") int reportsPerHour,
        @DefaultValue("20") int heldPerMember) {}
