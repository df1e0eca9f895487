package dev.praxis.discussion.arranging;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Completes the splits and merges that an instance left undone. */
@Component
class Completion {

    private static final Logger log = LoggerFactory.getLogger(Completion.class);
    private static final int BATCH = 100;

    private final Arrangements arrangements;
    private final Splitting splitting;
    private final Merging merging;
    private final Clock clock;

    Completion(Arrangements arrangements, Splitting splitting, Merging merging, Clock clock) {
        this.arrangements = arrangements;
        this.splitting = splitting;
        this.merging = merging;
        this.clock = clock;
    }

    /** Takes up what is due. */
    void round() {
        for (Arrangement due : arrangements.due(clock.instant(), BATCH)) {
            try {
                if (due.cutting() != null) {
                    splitting.perform(due);
                } else {
                    merging.perform(due);
                }
            } catch (RuntimeException e) {
                log.warn("The arrangement {} is not completed yet", due.id(), e);
            }
        }
    }
}
