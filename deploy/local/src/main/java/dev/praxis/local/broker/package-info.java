/** An Apache Kafka broker for one machine. */
@NullMarked
package dev.praxis.local.broker;

import org.jspecify.annotations.NullMarked;
