package dev.praxis.platform.tally;

import dev.praxis.platform.fact.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to tallies. */
public sealed interface TallyFact extends Fact {

    record TallyOpened(Instant at) implements TallyFact {}

    record TallyRaised(long by, long total, @Nullable String note) implements TallyFact {}

    record TallyClosed(long total) implements TallyFact {}
}
