package dev.praxis.discussion.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of live streams.
 *
 * @param connections how many streams one instance has open at most
 * @param connectionsPerMember how many of them belong to one member at most
 * @param waitingEvents how many events may wait for a reader that does not keep up
 * @param waitingBytes how much may wait for a reader that does not keep up
 * @param round how often streams get a sign of life, and it is checked that they missed nothing
 * @param margin how long a change may take from its time until it is stored, differences between clocks included
 */
@ConfigurationProperties("praxis.discussion.live")
record LiveProperties(
        @DefaultValue("1200") int connections,
        @DefaultValue("10") int connectionsPerMember,
        @DefaultValue("200") int waitingEvents,
        @DefaultValue("1MB") DataSize waitingBytes,
        @DefaultValue("20s") Duration round,
        @DefaultValue("10s") Duration margin) {}
