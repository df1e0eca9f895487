package dev.praxis.platform.outbox;

import dev.praxis.platform.fact.PendingFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one stored revision of an aggregate has to tell.
 *
 * @param publication what is published of this kind of aggregate
 * @param id the aggregate
 * @param revision the stored revision
 * @param sequence the number of the aggregate's last fact
 * @param ended whether that was its last fact for ever
 * @param facts the facts in its outbox, oldest first
 * @param state the JSON of its state, null where no state is published or the aggregate has ended
 */
record Delivery(
        Published<?> publication,
        String id,
        long revision,
        long sequence,
        boolean ended,
        List<PendingFact> facts,
        @Nullable String state) {

    /** Aggregates of different kinds may have the same id. */
    String lane() {
        return publication.collection() + '/' + id;
    }

    /** Whether this one tells all that the other would, and more. */
    boolean supersedes(Delivery other) {
        return revision > other.revision || (revision == other.revision && facts.size() >= other.facts.size());
    }

    List<String> factIds() {
        return facts.stream().map(PendingFact::id).toList();
    }

    @Nullable PendingFact lastFact() {
        return facts.isEmpty() ? null : facts.getLast();
    }
}
