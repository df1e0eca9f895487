package dev.praxis.local.store;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way in which a query is answered: through which index, which parts of it, and in which direction.
 *
 * @param index the secondary index, null if the documents are read in the order of their ids
 * @param ranges the entries to read, in order and apart from each other
 * @param sorted whether the documents come in the order that the query asks for
 * @param fields how many fields of the index the filter restricts
 * @param exact whether every document found matches the filter
 * @param arrays whether a document may be found more than once
 * @param branches if there are any, their results together are the result
 */
record Plan(
        @Nullable OrderedIndex index,
        List<Interval> ranges,
        boolean reverse,
        boolean sorted,
        int fields,
        boolean exact,
        boolean arrays,
        List<Plan> branches) {

    static Plan scan(boolean reverse, boolean sorted, boolean exact) {
        return new Plan(null, List.of(Planner.EVERYTHING), reverse, sorted, 0, exact, false, List.of());
    }

    static Plan union(List<Plan> branches) {
        return new Plan(null, List.of(), false, false, 1, false, true, branches);
    }

    /** Whether the ranges follow from the filter, that is, leave something out. */
    boolean bounded() {
        return fields > 0;
    }

    /** The scans of which this plan consists. */
    Stream<Plan> leaves() {
        return branches.isEmpty() ? Stream.of(this) : branches.stream();
    }

    boolean readsEverything() {
        return index == null && !bounded();
    }

    String indexName() {
        return index == null ? PrimaryIndex.NAME : index.getName();
    }
}
