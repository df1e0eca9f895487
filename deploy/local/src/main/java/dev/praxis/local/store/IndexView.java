package dev.praxis.local.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** An index as the planner sees it at one moment: the ids' own order, or a secondary index. */
record IndexView(
        @Nullable OrderedIndex index, List<IndexField> fields, boolean sparse, long arrays, MVMap<Key, ?> entries) {

    private static final int MOST_RANGES = 1_000;
    private static final List<IndexField> ID = IndexField.of(List.of(new IndexKey(PrimaryIndex.FIELD, true)));

    static IndexView ofIds(MVMap<Key, StoredDocument> documents) {
        return new IndexView(null, ID, false, 0, documents);
    }

    static IndexView of(OrderedIndex index) {
        return new IndexView(index, index.fields(), index.sparse(), index.arrays(), index.entries());
    }

    /** How this index would answer; unbounded and unsorted if it is of no use. */
    Plan planFor(Conditions conditions, @Nullable SortOrder order) {
        List<Key> prefixes = List.of(Key.EMPTY);
        List<Interval> ranges = null;
        boolean nullLeftOut = false;
        int fixed = 0;
        int used = 0;
        while (used < fields.size() && ranges == null) {
            IndexField field = fields.get(used);
            List<Conditions.Demand> demands = conditions.on(field.name());
            if (demands.isEmpty()) {
                break;
            }
            Conditions.Demand demand = holdsArrays(used) ? narrowest(demands) : both(demands);
            nullLeftOut |= !demand.admitsNull();
            List<Interval> directed =
                    Interval.sorted(demand.intervals().stream().map(i -> i.in(field)));
            if (demand.points() && (long) prefixes.size() * directed.size() <= MOST_RANGES) {
                prefixes = longer(prefixes, directed);
                fixed += directed.size() == 1 && fixed == used ? 1 : 0;
            } else {
                ranges = ranges(prefixes, directed);
            }
            used++;
        }
        if (used == 0 || (sparse && !nullLeftOut)) {
            ranges = List.of(Planner.EVERYTHING);
            used = 0;
            fixed = 0;
        } else if (ranges == null) {
            ranges = prefixes.stream().map(Interval::point).toList();
        }
        boolean exact = conditions.complete() && used == conditions.fields() && arrays == 0;
        Direction direction = sparse && used == 0 ? Direction.NONE : direction(order, fixed);
        return new Plan(
                index,
                ranges,
                direction == Direction.BACKWARD,
                direction != Direction.NONE,
                used,
                exact,
                arrays != 0,
                List.of());
    }

    /** How many entries lie in the ranges. */
    long count(List<Interval> ranges) {
        return ranges.stream()
                .mapToLong(range -> position(range.to()) - position(range.from()))
                .sum();
    }

    private long position(Key key) {
        long index = key.equals(Planner.END) ? entries.sizeAsLong() : indexOf(entries, key);
        return index < 0 ? -(index + 1) : index;
    }

    private static <V> long indexOf(MVMap<Key, V> entries, Key key) {
        return entries.getKeyIndex(key);
    }

    private enum Direction {
        FORWARD,
        BACKWARD,
        NONE
    }

    /** The direction in which the index gives the order, if the first fields are fixed to one value each. */
    private Direction direction(@Nullable SortOrder order, int fixed) {
        if (order == null) {
            return Direction.FORWARD;
        }
        List<String> names = fields.stream().map(IndexField::name).toList();
        Direction direction = null;
        int next = fixed;
        for (IndexField wanted : order.fields()) {
            int at = names.indexOf(wanted.name());
            if (at >= 0 && at < fixed && !holdsArrays(at)) {
                continue;
            }
            boolean implicitId = next == fields.size() && wanted.name().equals(PrimaryIndex.FIELD);
            if (!implicitId && (at != next || holdsArrays(at))) {
                return Direction.NONE;
            }
            boolean upwards = implicitId || fields.get(at).ascending();
            Direction needed = upwards == wanted.ascending() ? Direction.FORWARD : Direction.BACKWARD;
            if (direction != null && direction != needed) {
                return Direction.NONE;
            }
            direction = needed;
            if (wanted.name().equals(PrimaryIndex.FIELD)) {
                break;
            }
            next++;
        }
        return direction == null ? Direction.FORWARD : direction;
    }

    private boolean holdsArrays(int field) {
        return (arrays & (1L << field)) != 0;
    }

    /** Of an array, different elements may meet the demands: only one of them can be used. */
    private static Conditions.Demand narrowest(List<Conditions.Demand> demands) {
        return demands.stream().filter(Conditions.Demand::points).findFirst().orElse(demands.getFirst());
    }

    private static Conditions.Demand both(List<Conditions.Demand> demands) {
        return demands.stream()
                .reduce((a, b) -> new Conditions.Demand(Interval.common(a.intervals(), b.intervals())))
                .orElseThrow();
    }

    private static List<Key> longer(List<Key> prefixes, List<Interval> points) {
        return prefixes.stream()
                .flatMap(prefix -> points.stream().map(point -> prefix.plus(point.from())))
                .toList();
    }

    private static List<Interval> ranges(List<Key> prefixes, List<Interval> intervals) {
        return IntStream.range(0, prefixes.size())
                .boxed()
                .flatMap(i -> intervals.stream().map(interval -> interval.after(prefixes.get(i))))
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }
}
