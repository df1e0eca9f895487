package dev.praxis.local.runner;

import java.time.Duration;

/** How long to wait before a dead process is started again: 1, 2, 4 … 30 s, from the start after a minute of health. */
final class RestartPauses {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HEALTHY_AGAIN = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** The pause after a death that followed {@code healthy} of health. */
    Duration after(Duration healthy) {
        if (healthy.compareTo(HEALTHY_AGAIN) >= 0) {
            next = FIRST;
        }
        Duration pause = next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
