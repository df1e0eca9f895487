package dev.praxis.local.runner;

import java.time.Duration;

/**
 * How long the supervisor waits for its processes.
 *
 * @param ready from the start of a process until it must be ready
 * @param grace from the wish that a process ends until it is ended by force
 */
record SupervisorBounds(Duration ready, Duration grace) {

    static final SupervisorBounds DEFAULT = new SupervisorBounds(Duration.ofMinutes(5), Duration.ofSeconds(30));
}
