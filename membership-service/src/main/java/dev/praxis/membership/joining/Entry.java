package dev.praxis.membership.joining;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person comes in.
 *
 * @param place a new time-ordered id that keeps the order in which members came
 * @param invitationId the invitation that admits, if one does
 * @param guidelines the version of the guidelines that the person accepted, 0 for none
 */
record Entry(HowJoined how, String place, @Nullable String invitationId, int guidelines) {

    private static final int RANDOM_BITS = 16;
    private static final long RANDOM = (1L << RANDOM_BITS) - 1;

    /** A place among those who came at a moment, which may be past: an id (UUIDv7) with the moment as its time. */
    static String placeAt(Instant moment, String id) {
        UUID made = UUID.fromString(id);
        long high = (moment.toEpochMilli() << RANDOM_BITS) | (made.getMostSignificantBits() & RANDOM);
        return new UUID(high, made.getLeastSignificantBits()).toString();
    }
}
