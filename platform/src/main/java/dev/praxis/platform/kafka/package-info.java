/** Connections to the Kafka cluster and the topics in it. */
@NullMarked
package dev.praxis.platform.kafka;

import org.jspecify.annotations.NullMarked;
