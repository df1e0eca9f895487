package dev.praxis.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How facts leave the outboxes; the defaults fit most installations.
 *
 * @param onSave whether facts are sent right after a save; where not, the sweeper alone sends them
 * @param capacity how many aggregates may wait in memory; those beyond wait in the store for the sweeper
 * @param concurrency how many aggregates are served at the same time
 * @param sweepEvery the pause between two looks for facts that were left behind
 * @param sweepAfter how old a fact must be to count as left behind
 * @param sweepBatch how many aggregates a sweep takes at a time
 */
@ConfigurationProperties("praxis.relay")
public record RelayProperties(
        @DefaultValue("true") boolean onSave,
        @DefaultValue("5000") int capacity,
        @DefaultValue("512") int concurrency,
        @DefaultValue("1s") Duration sweepEvery,
        @DefaultValue("3s") Duration sweepAfter,
        @DefaultValue("500") int sweepBatch) {}
