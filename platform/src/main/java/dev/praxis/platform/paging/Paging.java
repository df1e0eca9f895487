package dev.praxis.platform.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for; controllers take one as an argument, read from {@code limit} and {@code cursor}.
 *
 * @param limit how many items at the most, from 1 to {@value #MAX_LIMIT}
 * @param after the position of the last item of the page before, null for the first page
 */
public record Paging(int limit, @Nullable Cursor after) {

    /** The number of items where the caller asks for none. */
    public static final int DEFAULT_LIMIT = 20;

    /** The greatest number of items on a page. */
    public static final int MAX_LIMIT = 100;

    /** The first page. */
    public static Paging first(int limit) {
        return new Paging(limit, null);
    }
}
