package dev.praxis.local.store;

import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Documents brought into an order that no index gives; if only the first are wanted, no more than those are kept. */
final class SortedRows {

    private record Row(Key key, long arrival, StoredDocument document) {}

    private static final Comparator<Row> FIRST_FIRST =
            Comparator.comparing(Row::key).thenComparingLong(Row::arrival);

    private final @Nullable SortOrder order;
    private final int wanted;
    private final PriorityQueue<Row> lastFirst = new PriorityQueue<>(FIRST_FIRST.reversed());
    private long arrivals;

    SortedRows(@Nullable SortOrder order, int wanted) {
        this.order = order;
        this.wanted = wanted;
    }

    void add(StoredDocument document) {
        Key key = order == null ? Key.EMPTY : order.keyOf(document.document());
        lastFirst.add(new Row(key, arrivals++, document));
        if (wanted > 0 && lastFirst.size() > wanted) {
            lastFirst.poll();
        }
    }

    Iterator<StoredDocument> from(int skip) {
        return lastFirst.stream()
                .sorted(FIRST_FIRST)
                .skip(skip)
                .map(Row::document)
                .toList()
                .iterator();
    }
}
