package dev.praxis.discussion.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of reading.
 *
 * @param tellEvery for how long readers of a topic are gathered before they are published
 */
@ConfigurationProperties("praxis.reading")
record ReadingProperties(@DefaultValue("5s") Duration tellEvery) {}
