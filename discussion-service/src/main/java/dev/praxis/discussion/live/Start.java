package dev.praxis.discussion.live;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From where a reader wants to go on.
 *
 * @param position the position that it had reached in an earlier stream, null in a first one
 * @param after the number of the last post that it has, null where it does not say
 * @param lost whether it had a position that is none of ours
 */
record Start(@Nullable Long position, @Nullable Integer after, boolean lost) {

    private static final Pattern POSITION = Pattern.compile("\\d{1,15}");

    /** Reads the header {@code Last-Event-ID}, which counts for more than the address: a browser repeats that as it was. */
    static Start of(@Nullable String lastEventId, @Nullable Integer after) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return new Start(null, after, false);
        }
        return POSITION.matcher(lastEventId).matches()
                ? new Start(Long.valueOf(lastEventId), null, false)
                : new Start(null, null, true);
    }

    /** The moment from which on it may have missed something. */
    long from(long safeMoment) {
        return position == null ? safeMoment : Math.min(position, safeMoment);
    }
}
