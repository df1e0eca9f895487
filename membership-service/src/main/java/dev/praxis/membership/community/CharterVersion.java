package dev.praxis.membership.community;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A charter as it stood from a moment on.
 *
 * @param number from 1 without gaps
 * @param author the member who wrote it; null where nobody may know any more
 * @param time since when it has been in force
 */
public record CharterVersion(int number, @Nullable String author, Instant time, Charter charter) {

    CharterVersion followedBy(Charter next, @Nullable String nextAuthor, Instant when) {
        return new CharterVersion(number + 1, nextAuthor, when, next);
    }

    CharterVersion withoutAuthor() {
        return new CharterVersion(number, null, time, charter);
    }
}
