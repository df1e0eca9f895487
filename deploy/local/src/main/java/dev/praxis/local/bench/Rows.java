package dev.praxis.local.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Turns measured stretches into rows. */
final class Rows {

    private Rows() {}

    /** Rate, median and 99th percentile, each over all stretches. */
    static List<Row> of(String what, List<Load.Stretch> stretches) {
        return of(what, "", stretches);
    }

    /** The same rows with the budget of the first. */
    static List<Row> of(String what, String budget, List<Load.Stretch> stretches) {
        return List.of(
                new Row(what, budget, over(stretches, Load.Stretch::perSecond), "/s"),
                new Row(what + ", p50", "", over(stretches, stretch -> stretch.millisAt(50)), "ms"),
                new Row(what + ", p99", "", over(stretches, stretch -> stretch.millisAt(99)), "ms"));
    }

    private static Spread over(List<Load.Stretch> stretches, ToDoubleFunction<Load.Stretch> value) {
        return Spread.of(stretches.stream().map(value::applyAsDouble).toList());
    }
}
