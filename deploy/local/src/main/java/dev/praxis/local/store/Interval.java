package dev.praxis.local.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys from one, which is in, to another, which is not; a point if they are the keys of a single value. */
record Interval(Key from, Key to, boolean point) {

    private static final Comparator<Interval> BY_START = Comparator.comparing(Interval::from);

    static Interval point(Key key) {
        return new Interval(key, key.afterAllThatBeginSo(), true);
    }

    static Interval range(Key from, Key to) {
        return new Interval(from, to, false);
    }

    boolean contains(Key key) {
        return from.compareTo(key) <= 0 && key.compareTo(to) < 0;
    }

    /** The same values in an index field of the given direction. */
    Interval in(IndexField field) {
        if (field.ascending()) {
            return this;
        }
        return point
                ? point(from.inverted())
                : range(to.inverted().afterAllThatBeginSo(), from.inverted().afterAllThatBeginSo());
    }

    Interval after(Key prefix) {
        return new Interval(prefix.plus(from), prefix.plus(to), point);
    }

    static List<Interval> sorted(Stream<Interval> intervals) {
        return intervals.sorted(BY_START).distinct().collect(Collectors.toCollection(ArrayList::new));
    }

    /** What lies in both of two lists of intervals. */
    static List<Interval> common(List<Interval> some, List<Interval> others) {
        return sorted(some.stream().flatMap(a -> others.stream().flatMap(b -> a.common(b))));
    }

    /** The smallest interval around all of them. */
    static Interval around(List<Interval> intervals) {
        Key from = intervals.stream()
                .map(Interval::from)
                .min(Comparator.naturalOrder())
                .orElse(Key.EMPTY);
        Key to = intervals.stream()
                .map(Interval::to)
                .max(Comparator.naturalOrder())
                .orElse(Key.EMPTY);
        return range(from, to);
    }

    private Stream<Interval> common(Interval other) {
        if (point && other.contains(from)) {
            return Stream.of(this);
        }
        if (other.point && contains(other.from)) {
            return Stream.of(other);
        }
        Key later = from.compareTo(other.from) >= 0 ? from : other.from;
        Key earlier = to.compareTo(other.to) <= 0 ? to : other.to;
        return point || other.point || later.compareTo(earlier) >= 0
                ? Stream.empty()
                : Stream.of(range(later, earlier));
    }
}
