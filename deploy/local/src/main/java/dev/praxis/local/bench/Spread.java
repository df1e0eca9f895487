package dev.praxis.local.bench;

import java.util.List;

/** The middle and the ends of repeated measurements. */
public record Spread(double median, double min, double max) {

    /**
     * The spread of at least one measurement.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Spread of(List<Double> measured) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = measured.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }
}
