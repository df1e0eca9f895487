package dev.praxis.membership.guidelines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Guidelines as they stood from a moment on.
 *
 * @param number from 1 without gaps
 * @param author the member who wrote them; null where nobody may know any more
 * @param time since when they have been in force
 * @param text in Markdown
 */
record GuidelinesVersion(int number, @Nullable String author, Instant time, String text) {

    GuidelinesVersion withoutAuthor() {
        return new GuidelinesVersion(number, null, time, text);
    }
}
