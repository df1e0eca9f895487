/** Sends the facts and states of aggregates to Kafka, after each save and again after each failure. */
@NullMarked
package dev.praxis.platform.outbox;

import org.jspecify.annotations.NullMarked;
