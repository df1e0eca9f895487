package dev.praxis.discussion.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes who read what, in batches.
 *
 * <p>Time is cut into windows; all that is read of a topic in one of them is due at its end, and so becomes one fact, or one
 * for each 100 readers. Each instance looks for what is due. The revision of the readership decides which of them tells of
 * it, and what a crash left unmarked is found again.
 */
@Component
class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);

    /** How long after the end of a window writes may still come that began in it. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final int BATCH = 1_000;

    private final UntoldReadings readings;
    private final Readerships readerships;
    private final Clock clock;
    private final long window;

    Telling(UntoldReadings readings, Readerships readerships, ReadingProperties properties, Clock clock) {
        this.readings = readings;
        this.readerships = readerships;
        this.clock = clock;
        this.window = Math.max(1, properties.tellEvery().toMillis());
    }

    /** When it is published what is read at a moment. */
    Instant dueOf(Instant moment) {
        return Instant.ofEpochMilli((moment.toEpochMilli() / window + 1) * window);
    }

    /** Publishes all that is due. */
    void round() {
        Instant before = clock.instant().minus(GRACE);
        while (!Thread.currentThread().isInterrupted() && tell(before) == BATCH) {
            log.debug("Told of a whole batch of readers");
        }
    }

    /** Publishes what was due before a moment, up to a batch; returns of how many readings. */
    int tell(Instant before) {
        Map<String, List<Reading>> byTopic =
                readings.due(before, BATCH).stream().collect(Collectors.groupingBy(Reading::topicId));
        int told = 0;
        for (List<Reading> all : byTopic.values()) {
            told += inParts(all);
        }
        return told;
    }

    private int inParts(List<Reading> all) {
        int told = 0;
        for (List<Reading> part : parts(all)) {
            try {
                if (!tell(part)) {
                    return told;
                }
                told += part.size();
            } catch (RuntimeException e) {
                log.warn(
                        "Readers of topic {} wait to be published",
                        part.getFirst().topicId(),
                        e);
                return told;
            }
        }
        return told;
    }

    private static List<List<Reading>> parts(List<Reading> all) {
        List<List<Reading>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += Readership.MOST) {
            parts.add(all.subList(from, Math.min(from + Readership.MOST, all.size())));
        }
        return parts;
    }

    /** Tells of readings of one topic; false where another instance is at it, or Kafka has to catch up first. */
    private boolean tell(List<Reading> part) {
        Reading any = part.getFirst();
        Readership readership = readerships.of(any.topicId(), any.communityId());
        if (readership.isFull()) {
            return false;
        }
        // Read after the readership: what another instance told before that revision is marked by now, or in its last
        // batch.
        List<Reading> now = readings.stillDue(part.stream().map(Reading::id).toList());
        if (now.isEmpty()) {
            return true;
        }
        if (readership.tell(now, clock.instant()) && !readerships.save(readership)) {
            return false;
        }
        readings.settle(now);
        return true;
    }
}
