package dev.praxis.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The 240 days of which the demo tells. They end some days before the day on which it is brought in, so that it looks
 * recent, and are the same all through that day.
 *
 * @param start the beginning of day 0
 */
record SimulatedTime(Instant start) {

    /** The last days that the demo tells of are a week ago. */
    private static final int DAYS_AGO = 245;

    static SimulatedTime endingBefore(Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new SimulatedTime(
                today.minusDays(DAYS_AGO).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** A moment of a day, to the second. */
    Instant at(double day) {
        return start.plusSeconds(Math.round(day * Duration.ofDays(1).toSeconds()));
    }

    /** A moment some hours after a moment of a day. */
    Instant at(double day, double hoursLater) {
        return at(day).plusSeconds(Math.round(hoursLater * Duration.ofHours(1).toSeconds()));
    }
}
