package dev.praxis.discussion.expert;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When questions are brought to those who may know.
 *
 * @param escalateAfter how long a question may wait for a reply
 * @param escalateEvery the pause between two looks at the questions that wait
 */
@ConfigurationProperties("praxis.discussion")
record EscalationProperties(
        @DefaultValue("24h") Duration escalateAfter,
        @DefaultValue("1m") Duration escalateEvery) {}
