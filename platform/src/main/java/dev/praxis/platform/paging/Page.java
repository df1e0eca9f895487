package dev.praxis.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on the page, in the list's order
 * @param next the cursor of the page that follows, null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page from a query that was asked for one item more than the page holds.
     *
     * @param found at most {@code paging.limit() + 1} items
     * @param position the sort keys of an item, which the cursor of the next page carries
     */
    public static <T> Page<T> of(List<T> found, Paging paging, Function<T, List<String>> position) {
        if (found.size() <= paging.limit()) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, paging.limit());
        return new Page<>(items, new Cursor(position.apply(items.getLast())).encoded());
    }

    /** The same page with its items shown in another form. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
