package dev.praxis.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the way to answer a query: the index by which the fewest entries have to be read.
 *
 * <p>How many entries lie between two keys is known exactly and cheaply, because each page of the tree counts what is
 * below it; there are no statistics.
 */
final class Planner {

    static final Key END = new Key(new byte[] {(byte) 0xFF, (byte) 0xFF});
    static final Interval EVERYTHING = Interval.range(Key.EMPTY, END);

    /** Of how many candidates one is assumed to match what the index does not answer. */
    private static final int ASSUMED_SELECTIVITY = 10;

    private final IndexView ids;
    private final List<IndexView> indexes;

    Planner(IndexView ids, List<IndexView> indexes) {
        this.ids = ids;
        this.indexes = indexes;
    }

    /** @param wanted how many documents are enough, 0 for all */
    Plan plan(Document filter, @Nullable Document orderBy, int wanted) {
        if (orderBy != null && orderBy.containsKey("$natural")) {
            return Plan.scan(SortOrder.isNaturalReversed(orderBy), true, filter.isEmpty());
        }
        Conditions conditions = Conditions.of(filter);
        SortOrder order = SortOrder.of(orderBy);
        Plan byId = ids.planFor(conditions, order);
        if (isSinglePoint(byId)) {
            return byId;
        }
        List<Candidate> candidates = Stream.concat(Stream.of(ids), indexes.stream())
                .map(view -> new Candidate(view, view.planFor(conditions, order)))
                .filter(candidate -> candidate.isUseful(order))
                .toList();
        if (candidates.stream().noneMatch(candidate -> candidate.plan.bounded())) {
            Plan union = union(filter, conditions);
            if (union != null) {
                return union;
            }
        }
        return switch (candidates.size()) {
            case 0 -> byId;
            case 1 -> candidates.getFirst().plan;
            default -> cheapest(candidates, wanted);
        };
    }

    private static Plan cheapest(List<Candidate> candidates, int wanted) {
        return candidates.stream()
                .min(Comparator.<Candidate>comparingLong(candidate -> candidate.cost(wanted))
                        .thenComparing(candidate -> !candidate.plan.exact())
                        .thenComparingInt(candidate -> -candidate.plan.fields()))
                .orElseThrow()
                .plan;
    }

    private boolean isSinglePoint(Plan plan) {
        return plan.bounded()
                && plan.ranges().size() <= 1
                && plan.ranges().stream().allMatch(Interval::point);
    }

    /** One index scan per branch of the first {@code $or} of which every branch has an index. */
    private @Nullable Plan union(Document filter, Conditions conditions) {
        for (List<Document> branches : conditions.alternatives()) {
            List<Plan> plans = branches.stream()
                    .map(branch -> plan(new Document("$and", List.of(withoutAlternatives(filter), branch)), null, 0))
                    .toList();
            if (!plans.isEmpty() && plans.stream().allMatch(Plan::bounded)) {
                return Plan.union(plans.stream().flatMap(Plan::leaves).toList());
            }
        }
        return null;
    }

    private static Document withoutAlternatives(Document filter) {
        Document rest = filter.clone();
        rest.remove("$or");
        rest.remove("$and");
        return rest;
    }

    private record Candidate(IndexView view, Plan plan) {

        boolean isUseful(@Nullable SortOrder order) {
            return plan.bounded() || (order != null && plan.sorted());
        }

        /** About how many documents are read; those that have to be sorted count more. */
        long cost(int wanted) {
            long found = view.count(plan.ranges());
            if (!plan.sorted()) {
                return found * 3 / 2 + 1;
            }
            if (wanted == 0) {
                return found;
            }
            long enough = plan.exact() ? wanted : wanted * (long) ASSUMED_SELECTIVITY;
            return Math.min(found, enough);
        }
    }
}
