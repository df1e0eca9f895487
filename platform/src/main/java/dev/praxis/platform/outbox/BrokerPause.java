package dev.praxis.platform.outbox;

import java.time.Duration;

/** The pause after a failure to reach the broker, longer after each further failure, so that waiting costs little. */
final class BrokerPause {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = SHORTEST;
    private long until = System.nanoTime();
    private boolean unproven;

    /** Whether nothing should be sent now. */
    synchronized boolean active() {
        return until - System.nanoTime() > 0;
    }

    /** Whether the last attempt failed, so that one aggregate should be tried before many. */
    synchronized boolean unproven() {
        return unproven;
    }

    synchronized void failed() {
        // Attempts that were under way together fail together and count as one failure.
        if (!active()) {
            until = System.nanoTime() + next.toNanos();
            Duration twice = next.multipliedBy(2);
            next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        }
        unproven = true;
    }

    synchronized void succeeded() {
        if (unproven) {
            unproven = false;
            until = System.nanoTime();
            next = SHORTEST;
        }
    }
}
