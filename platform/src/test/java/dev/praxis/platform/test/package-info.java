/** Test support for all services: real backends, probes and feeds for Kafka, contracts and architecture rules. */
@NullMarked
package dev.praxis.platform.test;

import org.jspecify.annotations.NullMarked;
