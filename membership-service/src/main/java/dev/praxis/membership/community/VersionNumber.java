package dev.praxis.membership.community;

import dev.praxis.platform.paging.Cursor;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.problem.Refusal;

/** The numbers of versions, as lists of versions are paged by them. */
public final class VersionNumber {

    private VersionNumber() {}

    /** The number below which a page of versions begins. */
    public static int before(Paging paging, int current) {
        Cursor after = paging.after();
        if (after == null) {
            return current + 1;
        }
        try {
            return Integer.parseInt(after.keys().getFirst());
        } catch (NumberFormatException notANumber) {
            throw Refusal.invalid("cursor", "unknown-cursor", "Use the cursor that the page before gave as \"next\".");
        }
    }

    /** The answer to who asks for a version that is not there. */
    public static Refusal unknown() {
        return Refusal.notFound("unknown-version", "There is no such version.");
    }
}
