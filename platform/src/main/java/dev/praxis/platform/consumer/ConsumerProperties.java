package dev.praxis.platform.consumer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How subscriptions deal with failures and repeats; the defaults fit most installations.
 *
 * @param retries how often a failed reaction is tried again before its record goes to the dead letters
 * @param firstPause the pause before the first of them; each further one is twice as long
 * @param longestPause the longest of these pauses
 * @param remember how long the inbox knows a fact, and a grave the end of a thing
 * @param takeOverAfter how old an unfinished claim must be before another instance takes the fact over; longer than any
 *     reaction takes
 */
@ConfigurationProperties("praxis.consumer")
public record ConsumerProperties(
        @DefaultValue("6") int retries,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("30s") Duration longestPause,
        @DefaultValue("14d") Duration remember,
        @DefaultValue("60s") Duration takeOverAfter) {}
